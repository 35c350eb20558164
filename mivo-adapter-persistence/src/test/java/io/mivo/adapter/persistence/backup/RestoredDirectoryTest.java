package io.mivo.adapter.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.adapter.persistence.directory.DirectoryLock;
import io.mivo.adapter.persistence.directory.StoreUnusableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoredDirectoryTest {
    @TempDir
    private Path scratch;

    @Test
    void is_filled_with_what_was_prepared() throws IOException {
        try (RestoredDirectory directory = RestoredDirectory.take(data())) {
            prepare(directory);
            directory.fill();
        }

        assertThat(data().resolve("mivo.db")).hasContent("a database");
        assertThat(data().resolve("profiles/own.yaml")).hasContent("a profile");
        assertThat(data().resolve(".restoring")).doesNotExist();
    }

    @Test
    void is_not_there_when_it_was_not_and_nothing_came_of_it() throws IOException {
        try (RestoredDirectory directory = RestoredDirectory.take(data())) {
            prepare(directory);
        }

        assertThat(data()).doesNotExist();
    }

    @Test
    void is_empty_when_it_was_and_nothing_came_of_it() throws IOException {
        Files.createDirectory(data());

        try (RestoredDirectory directory = RestoredDirectory.take(data())) {
            prepare(directory);
        }

        assertThat(data()).isEmptyDirectory();
    }

    @Test
    void is_refused_when_there_is_anything_in_it() throws IOException {
        Files.createDirectory(data());
        Files.writeString(data().resolve("notes"), "precious");

        assertThatThrownBy(() -> RestoredDirectory.take(data()))
                .isInstanceOf(StoreUnusableException.class)
                .hasMessageContaining("is not empty");
        assertThat(data().resolve("notes")).hasContent("precious");
        assertThat(data().resolve("lock")).doesNotExist();
    }

    @Test
    void is_refused_when_it_is_a_file() throws IOException {
        Files.writeString(data(), "precious");

        assertThatThrownBy(() -> RestoredDirectory.take(data()))
                .isInstanceOf(StoreUnusableException.class)
                .hasMessageContaining("is not a directory");
    }

    @Test
    void goes_on_where_a_restore_was_killed() throws IOException {
        Files.createDirectories(data().resolve(".restoring/profiles"));
        Files.writeString(data().resolve(".restoring/profiles/half.yaml"), "half");
        Files.writeString(data().resolve("lock"), "17");

        try (RestoredDirectory directory = RestoredDirectory.take(data())) {
            prepare(directory);
            directory.fill();
        }

        assertThat(data().resolve("profiles/half.yaml")).doesNotExist();
        assertThat(data().resolve("mivo.db")).hasContent("a database");
    }

    @Test
    void lets_no_server_begin_meanwhile() {
        try (RestoredDirectory directory = RestoredDirectory.take(data())) {
            assertThat(directory.corner()).doesNotExist();
            assertThatThrownBy(() -> DirectoryLock.acquire(data())).isInstanceOf(StoreUnusableException.class);
        }
    }

    private static void prepare(RestoredDirectory directory) throws IOException {
        Path profiles = Files.createDirectories(directory.corner().resolve("profiles"));
        Files.writeString(profiles.resolve("own.yaml"), "a profile");
        Files.writeString(directory.corner().resolve("mivo.db"), "a database");
    }

    private Path data() {
        return scratch.resolve("data");
    }
}
