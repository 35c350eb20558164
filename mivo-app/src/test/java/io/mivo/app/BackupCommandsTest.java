package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.persistence.sqlite.SqliteStore;
import io.mivo.app.config.SettingsFile;
import io.mivo.app.wiring.Installation;
import io.mivo.application.port.driven.AuditTrail.Cut;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebClient;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEntry;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.AuditFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mivo backup} and {@code mivo restore}. */
class BackupCommandsTest {
    private static final String PASSWORD = "nine purple anvils sing";
    private static final WebClient HERE = new WebClient("192.0.2.1", "Firefox on Linux");

    @TempDir
    private Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String session = "";
    private String link = "";

    @BeforeEach
    void begin() throws IOException {
        Files.writeString(path("site.yaml"), """
                unit: {serial: MIVO-000123, name: House 12}
                buses: [{id: heat, protocol: mbus, transport: {tcp: "127.0.0.1:10001"}}]
                sensors: [{uid: heat-1, bus: heat, address: {primary: 5}}]
                """);
        mivo("site", "apply", path("site.yaml").toString(), "--data", name("data"));
        Files.writeString(path("data").resolve("mivo.yaml"), "http: 127.0.0.1:0\n");
        try (Installation installation = open("data")) {
            var access = installation.access(() -> "");
            access.choosePassword().chooseForAdmin(PASSWORD);
            session = access.logIn().logIn("admin", PASSWORD, HERE).orElseThrow();
            link = access.manageUsers().create(installation.holder(), new UserName("eva"), Role.OPERATOR);
            access.rotateTokenKeys().rotate();
        }
    }

    @Test
    void keep_sensors_people_settings_and_licenses() throws IOException {
        backup();

        assertThat(mivo("restore", name("backup"), "--data", name("new")))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .contains("restored MIVO-000123 (House 12) as it was at ", "access tokens have ended");
        assertThat(path("new").resolve("mivo.yaml")).hasContent("http: 127.0.0.1:0");
        try (Installation restored = open("new")) {
            assertThat(restored.serial()).isEqualTo("MIVO-000123");
            assertThat(restored.core().watchSensors()).isNotNull();
            assertThat(restored.access(() -> "").logIn().logIn("admin", PASSWORD, HERE))
                    .isPresent();
            assertThat(restored.core().grantLicenses().licenses())
                    .singleElement()
                    .satisfies(held -> assertThat(held.seatsTaken()).isEqualTo(1));
        }
    }

    @Test
    void end_sessions_and_links_in_the_copy_alone() {
        backup();
        mivo("restore", name("backup"), "--data", name("new"));

        try (Installation restored = open("new");
                Installation original = open("data")) {
            assertThat(restored.access(() -> "").logIn().user(session)).isEmpty();
            assertThat(restored.access(() -> "").choosePassword().isOpen(link)).isFalse();
            assertThat(original.access(() -> "").logIn().user(session)).isPresent();
            assertThat(original.access(() -> "").choosePassword().isOpen(link)).isTrue();
        }
    }

    @Test
    void make_one_new_key_for_access_tokens_and_keep_that_of_licenses() throws SQLException {
        backup();
        mivo("restore", name("backup"), "--data", name("new"));

        List<String> before = kids("data", "ACCESS_TOKENS");
        assertThat(kids("new", "ACCESS_TOKENS")).hasSize(1).doesNotContainAnyElementsOf(before);
        assertThat(kids("new", "LICENSES")).isEqualTo(kids("data", "LICENSES"));
    }

    @Test
    void are_recorded() {
        backup();
        mivo("backup", name("backup"), "--data", name("data"));
        mivo("restore", name("backup"), "--data", name("new"));

        assertThat(recorded("data", AuditAction.BACKUP))
                .containsExactly(
                        AuditEvent.Result.FAILED,
                        AuditEvent.Result.BEGUN,
                        AuditEvent.Result.DONE,
                        AuditEvent.Result.BEGUN);
        assertThat(recorded("new", AuditAction.RESTORE)).containsExactly(AuditEvent.Result.DONE);
    }

    @Test
    void tell_what_is_in_it_and_what_it_holds() {
        backup();

        assertThat(out.toString()).contains("backed up MIVO-000123 (House 12) to ", " KiB, with mivo.yaml, mivo.db");
        assertThat(err.toString()).contains("password hashes and private keys");
    }

    @Test
    void refuse_a_directory_with_anything_in_it() {
        backup();

        assertThat(mivo("restore", name("backup"), "--data", name("data"))).isEqualTo(1);
        assertThat(err.toString()).contains("is not empty and was left as it is");
    }

    @Test
    void leave_nothing_behind_of_what_is_no_backup() throws IOException {
        Files.writeString(path("backup"), "anything");

        assertThat(mivo("restore", name("backup"), "--data", name("new"))).isEqualTo(1);
        assertThat(err.toString()).contains("is not a backup of MIVO").hasLineCount(1);
        assertThat(path("new")).doesNotExist();
    }

    @Test
    void name_what_is_not_there() {
        assertThat(mivo("restore", name("nothing"), "--data", name("new"))).isEqualTo(1);
        assertThat(err.toString()).contains("there is no file " + path("nothing"));
        assertThat(path("new")).doesNotExist();

        assertThat(mivo("backup", name("nowhere/backup"), "--data", name("data")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("there is no directory " + path("nowhere"));
    }

    @Test
    void bring_an_older_database_to_this_version() throws IOException, SQLException, NoSuchAlgorithmException {
        writeBackup(databaseOfVersion(8), 8);

        assertThat(mivo("restore", name("backup"), "--data", name("new")))
                .as(err.toString())
                .isZero();

        assertThat(texts("new", "select name from sqlite_schema")).contains("second_factor");
        try (Installation restored = open("new")) {
            assertThat(restored.serial()).isEqualTo("MIVO-000123");
        }
    }

    private byte[] databaseOfVersion(int version) throws IOException, SQLException {
        Files.createDirectory(path("old"));
        for (int step = 1; step <= version; step++) {
            try (InputStream script = SqliteStore.class.getResourceAsStream(step + ".sql")) {
                execute("old", new String(script.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        execute(
                "old",
                "insert into unit (id, serial, name, time_zone) values (1, 'MIVO-000123', 'House 12', 'Z')",
                "insert into user_account (name, role) values ('admin', 'ADMINISTRATOR')",
                "pragma application_id = 0x4D49564F",
                "pragma user_version = " + version);
        return Files.readAllBytes(path("old").resolve("mivo.db"));
    }

    /** A backup as its form is described, not as this version makes it. */
    private void writeBackup(byte[] database, int version) throws IOException, NoSuchAlgorithmException {
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(database));
        String manifest = """
                MIVO backup 1
                unit MIVO-000123
                name House 12
                made 2026-01-31T12:00:00Z
                mivo 0.0.9
                database %d
                part %s %d mivo.db
                """.formatted(version, hash, database.length);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path("backup")))) {
            zip.putNextEntry(new ZipEntry("manifest.txt"));
            zip.write(manifest.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("mivo.db"));
            zip.write(database);
        }
    }

    private void backup() {
        assertThat(mivo("backup", "--data", name("data"), name("backup")))
                .as(err.toString())
                .isZero();
    }

    private List<AuditEvent.Result> recorded(String directory, AuditAction action) {
        try (Installation installation = open(directory)) {
            return installation.core().readAudit().page(AuditFilter.ALL, Cut.newest(100)).entries().stream()
                    .map(AuditEntry::event)
                    .filter(event -> event.action() == action)
                    .map(event -> event.outcome().result())
                    .toList();
        }
    }

    private List<String> kids(String directory, String purpose) throws SQLException {
        return texts(directory, "select kid from signing_key where purpose = '" + purpose + "'");
    }

    private List<String> texts(String directory, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection database = connection(directory);
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private void execute(String directory, String... statements) throws SQLException {
        try (Connection database = connection(directory);
                Statement statement = database.createStatement()) {
            for (String each : statements) {
                statement.executeUpdate(each);
            }
        }
    }

    private Connection connection(String directory) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path(directory).resolve("mivo.db"));
    }

    private Installation open(String directory) {
        return Installation.open(
                path(directory), SettingsFile.in(path(directory)).terms());
    }

    private int mivo(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Mivo.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String name(String name) {
        return path(name).toString();
    }

    private Path path(String name) {
        return scratch.resolve(name);
    }
}
