package io.mivo.adapter.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.adapter.persistence.directory.StoreUnusableException;
import io.mivo.adapter.persistence.sqlite.SqliteStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {
    private static final Manifest.Origin ORIGIN =
            new Manifest.Origin("MIVO-000123", "House 12", Instant.parse("2026-11-27T04:00:00Z"), "1.2.3", 9);

    @TempDir
    private Path scratch;

    private SqliteStore store;
    private Path file;

    @BeforeEach
    void begin() throws IOException {
        store = SqliteStore.open(data(), ZoneOffset.UTC);
        file = scratch.resolve("site.backup");
        write("mivo.yaml", "http: 127.0.0.1:0\n");
        write("profiles/own.yaml", "name: own\n");
        write("tls-key.pem", "a key\n");
        write("lock", "17");
        write("setup-link", "https://mivo.example/setup#secret\n");
        write("metrics-token", "secret\n");
    }

    @AfterEach
    void end() {
        store.close();
    }

    @Test
    void holds_the_database_and_what_stands_beside_it_but_not_what_lets_somebody_in() {
        assertThat(make().manifest().parts())
                .extracting(Manifest.Part::name)
                .containsExactly("mivo.yaml", "profiles/own.yaml", "tls-key.pem", "mivo.db");
    }

    @Test
    void is_for_its_owner_alone() throws IOException {
        make();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void leaves_nothing_else_beside_it() throws IOException {
        make();

        assertThat(names(scratch)).containsExactlyInAnyOrder("data", "site.backup");
    }

    @Test
    void is_unpacked_as_it_was_for_its_owner_alone() throws IOException {
        String serial = store.sensorRegistry().unit().serial();
        make();

        assertThat(unpack().origin()).isEqualTo(ORIGIN);

        Path own = unpacked().resolve("profiles/own.yaml");
        assertThat(own).hasContent("name: own");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rw-------");
        try (SqliteStore copy = SqliteStore.open(unpacked(), ZoneOffset.UTC)) {
            assertThat(copy.sensorRegistry().unit().serial()).isEqualTo(serial);
        }
    }

    @Test
    void does_not_hold_another_backup_or_one_that_is_being_made() throws IOException {
        make();
        Files.move(file, data().resolve("yesterday.backup"));
        file = data().resolve("today.backup");

        assertThat(make().manifest().parts())
                .extracting(Manifest.Part::name)
                .containsExactly("mivo.yaml", "profiles/own.yaml", "tls-key.pem", "mivo.db");
    }

    @Test
    void tells_what_is_too_large_to_be_in_it() throws IOException {
        writeZeros("large", DataFiles.LARGEST + 1);

        assertThat(make().leftOut()).containsExactly("large");
    }

    @Test
    void tells_what_is_too_much_to_be_in_it() throws IOException {
        for (int number = 1; number <= 5; number++) {
            writeZeros("much-" + number, DataFiles.LARGEST - 1000);
        }

        assertThat(make().leftOut()).containsExactly("much-5");
    }

    private void writeZeros(String name, long size) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(data().resolve(name).toFile(), "rw")) {
            file.setLength(size);
        }
    }

    @Test
    void takes_no_place_that_is_taken() throws IOException {
        Files.writeString(file, "precious");

        assertThatThrownBy(this::make)
                .isInstanceOf(StoreUnusableException.class)
                .hasMessageContaining("--replace");
        assertThat(file).hasContent("precious");
    }

    @Test
    void takes_it_when_told() throws IOException {
        Files.writeString(file, "old");

        new BackupMaking(store, data()).make(file, ORIGIN, true);

        assertThat(unpack().origin()).isEqualTo(ORIGIN);
    }

    @Test
    void clears_away_what_one_that_was_killed_left_behind() throws IOException {
        Files.writeString(scratch.resolve("site.backup.123.part"), "half");
        Files.writeString(scratch.resolve("site.backup.123.part.db"), "half");
        Files.writeString(scratch.resolve("site.backup.123.part.db-journal"), "half");

        make();

        assertThat(names(scratch)).containsExactlyInAnyOrder("data", "site.backup");
    }

    @Test
    void lets_one_that_is_being_made_beside_it_live() throws IOException {
        try (Draft other = Draft.begin(file)) {
            make();

            assertThat(other.path()).exists();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "precious", "PK\u0003\u0004 not really"})
    void is_not_any_file(String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.ISO_8859_1);

        assertThatThrownBy(this::unpack)
                .isInstanceOf(StoreUnusableException.class)
                .hasMessage(file + " is not a backup of MIVO; 'mivo backup' makes them");
    }

    @Test
    void is_refused_when_it_comes_from_a_newer_version() throws IOException {
        make();
        rewrite("database 9", "database 9999");

        assertThatThrownBy(this::unpack)
                .isInstanceOf(StoreUnusableException.class)
                .hasMessageContainingAll("newer MIVO, 1.2.3", "restore it with that version");
    }

    @Test
    void is_refused_when_any_of_its_octets_changed_unless_that_means_nothing() throws IOException {
        make();
        byte[] whole = Files.readAllBytes(file);
        unpack();
        Map<String, String> right = contents(unpacked());

        for (int at = 0; at < whole.length; at += 1 + at / 15) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            Files.write(file, changed);
            Path there = scratch.resolve("changed-" + at);
            try {
                BackupReading.unpack(file, there);
                assertThat(contents(there)).as("octet " + at).isEqualTo(right);
            } catch (StoreUnusableException told) {
                assertThat(told).hasMessageContaining("backup");
            }
        }
    }

    @Test
    void is_refused_when_its_end_is_missing() throws IOException {
        make();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(this::unpack)
                .isInstanceOf(StoreUnusableException.class)
                .hasMessageContaining("is damaged")
                .hasMessageEndingWith("use another backup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "/evil", "a/../../evil", "a\\b", "./a"})
    void leads_nowhere_but_into_its_directory(String name) throws IOException {
        make();
        rewrite("profiles/own.yaml", name);

        assertThatThrownBy(this::unpack)
                .isInstanceOf(StoreUnusableException.class)
                .hasMessageContaining("is damaged");
        assertThat(scratch.resolve("evil")).doesNotExist();
    }

    private void rewrite(String name, String other) throws IOException {
        Path original = Files.move(file, scratch.resolve("original"));
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(original));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                out.putNextEntry(new ZipEntry(entry.getName().replace(name, other)));
                out.write((entry.getName().equals(Manifest.NAME) ? text.replace(name, other) : text)
                        .getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private BackupMaking.Made make() {
        return new BackupMaking(store, data()).make(file, ORIGIN, false);
    }

    private Manifest unpack() {
        return BackupReading.unpack(file, unpacked());
    }

    private Path unpacked() {
        return scratch.resolve("unpacked");
    }

    private Path data() {
        return scratch.resolve("data");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(data().resolve(name).getParent());
        Files.writeString(data().resolve(name), text);
    }

    private static Map<String, String> contents(Path directory) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                contents.put(directory.relativize(each).toString(), hash(each));
            }
        }
        return contents;
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Hashing.of(in).end();
        }
    }

    private static Stream<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(each -> each.getFileName().toString()).toList().stream();
        }
    }
}
