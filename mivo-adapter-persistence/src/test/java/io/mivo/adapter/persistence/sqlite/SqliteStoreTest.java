package io.mivo.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.adapter.persistence.directory.StoreUnusableException;
import io.mivo.application.contract.Examples;
import io.mivo.application.contract.Race;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.site.MivoUnit;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    @TempDir
    private Path directory;

    private final OpenedStore stores = new OpenedStore();

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void a_new_unit_has_a_serial_of_its_own_and_the_time_zone_it_was_given() {
        MivoUnit unit = stores.in(directory.resolve("a")).sensorRegistry().unit();
        MivoUnit other = stores.in(directory.resolve("b")).sensorRegistry().unit();

        assertThat(unit.serial()).matches("MIVO-[0-9A-HJKMNP-TV-Z]{8}").isNotEqualTo(other.serial());
        assertThat(unit.name()).isEqualTo("MIVO");
        assertThat(unit.timeZone()).isEqualTo(ZONE);
    }

    @RepeatedTest(5)
    void several_that_open_a_new_directory_together_find_one_unit() throws InterruptedException, ExecutionException {
        List<MivoUnit> units = Race.run(() -> {
            try (SqliteStore store = SqliteStore.open(directory, ZONE)) {
                return store.sensorRegistry().unit();
            }
        });

        assertThat(units).containsOnly(units.get(0));
    }

    @Test
    void everything_is_there_after_opening_again() {
        SqliteStore first = SqliteStore.open(directory, ZONE);
        MivoUnit unit = first.sensorRegistry().unit();
        first.siteChanges().apply(Examples.creating(List.of(Examples.POWER), List.of(Examples.modbusSensor("a"))));
        first.usedAssertions().remember(new ClientId("client"), "jti", Instant.MAX);
        first.close();

        SqliteStore second = SqliteStore.open(directory, ZoneId.of("UTC"));

        assertThat(second.sensorRegistry().unit()).isEqualTo(unit);
        assertThat(second.sensorRegistry().sensors()).containsExactly(Examples.modbusSensor("a"));
        assertThat(second.usedAssertions().remember(new ClientId("client"), "jti", Instant.EPOCH))
                .isFalse();
        second.close();
    }

    @Test
    void what_one_store_writes_the_other_sees_at_once() {
        SqliteStore one = stores.in(directory);
        SqliteStore other = stores.in(directory);

        one.siteChanges().apply(Examples.creating(List.of(Examples.HEAT), List.of(Examples.plainSensor("a"))));

        assertThat(other.sensorRegistry().sensors()).containsExactly(Examples.plainSensor("a"));
    }

    @Test
    void its_files_are_for_the_owner_alone() throws IOException {
        stores.in(directory.resolve("data")).usedAssertions().remember(new ClientId("c"), "jti", Instant.EPOCH);

        try (Stream<Path> files = Files.list(directory.resolve("data"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("data"))))
                .isEqualTo("rwx------");
    }

    @Test
    void a_database_of_a_newer_version_is_refused() throws SQLException {
        SqliteStore.open(directory, ZONE).close();
        execute("pragma user_version = " + (Migrations.KNOWN + 1));

        assertRefused(" was written by a newer version of MIVO (database version " + (Migrations.KNOWN + 1)
                + ", this one knows up to " + Migrations.KNOWN + "); use that version");
    }

    @Test
    void a_file_that_is_no_database_is_refused_and_left_as_it_is() throws IOException {
        String text = "This is not a database at all, but a text of more than one hundred octets,"
                + " which is what the header of a database takes.";
        Files.writeString(file(), text);

        assertRefused(" is not a database of MIVO; it was left as it is");
        assertThat(file()).hasContent(text);
    }

    @Test
    void a_database_of_another_program_is_refused_and_left_as_it_is() throws SQLException, IOException {
        execute("create table other (id integer)");
        byte[] before = Files.readAllBytes(file());

        assertRefused(" is not a database of MIVO; it was left as it is");
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void a_database_that_breaks_off_is_refused_and_left_as_it_is() throws IOException {
        SqliteStore.open(directory, ZONE).close();
        try (RandomAccessFile content = new RandomAccessFile(file().toFile(), "rw")) {
            content.setLength(content.length() / 2);
        }
        byte[] before = Files.readAllBytes(file());

        assertRefused(" is damaged and was left as it is; restore it from a backup");
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void a_page_of_zeros_is_refused() throws IOException {
        int page = 4096;
        SqliteStore.open(directory, ZONE).close();
        try (RandomAccessFile content = new RandomAccessFile(file().toFile(), "rw")) {
            content.seek(3L * page);
            content.write(new byte[page]);
        }

        assertRefused(" is damaged and was left as it is; restore it from a backup");
    }

    @Test
    void a_sensor_whose_profile_was_damaged_on_the_disk_is_refused() throws SQLException {
        try (SqliteStore store = SqliteStore.open(directory, ZONE)) {
            store.siteChanges().apply(Examples.creating(List.of(Examples.POWER), List.of(Examples.modbusSensor("a"))));
        }
        execute("update sensor set form = replace(form, '-273.150', '-273.151')");

        assertRefused(" is damaged and was left as it is; restore it from a backup"
                + " (a stored text does not match its checksum)");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_directory_that_cannot_be_written_is_refused() {
        assertThatThrownBy(() -> SqliteStore.open(Path.of("/proc"), ZONE))
                .isInstanceOf(StoreUnusableException.class)
                .hasMessageStartingWith("/proc/mivo.db cannot be written: ")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void a_directory_below_a_file_is_refused() throws IOException {
        Path below = Files.createFile(directory.resolve("file")).resolve("data");

        assertThatThrownBy(() -> SqliteStore.open(below, ZONE))
                .isInstanceOf(StoreUnusableException.class)
                .hasMessageStartingWith(below + " cannot be created: ");
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> SqliteStore.open(directory, ZONE))
                .isInstanceOf(StoreUnusableException.class)
                .hasMessageStartingWith(file() + reason)
                .message()
                .doesNotContain("\n");
    }

    private Path file() {
        return directory.resolve("mivo.db");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
