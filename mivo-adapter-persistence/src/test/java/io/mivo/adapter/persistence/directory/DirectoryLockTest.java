package io.mivo.adapter.persistence.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.adapter.persistence.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {
    @TempDir
    private Path directory;

    @Test
    void a_second_holder_is_refused_with_the_pid_of_the_first() {
        try (DirectoryLock held = DirectoryLock.acquire(directory)) {
            assertThatThrownBy(() -> DirectoryLock.acquire(directory))
                    .isInstanceOf(StoreUnusableException.class)
                    .hasMessage(directory + " is in use by another MIVO server (pid "
                            + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void it_can_be_taken_again_once_given_back() {
        DirectoryLock.acquire(directory).close();

        DirectoryLock.acquire(directory).close();
    }

    @Test
    void a_directory_that_is_not_there_is_made_for_its_owner_alone() throws IOException {
        Path missing = directory.resolve("a/b");

        DirectoryLock.acquire(missing).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(missing)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(missing.resolve("lock"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_is_not_a_directory() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> DirectoryLock.acquire(file))
                .isInstanceOf(StoreUnusableException.class)
                .hasMessage(file + " is not a directory");
    }

    @Test
    void another_process_holds_it_until_it_is_killed() throws IOException, InterruptedException {
        try (ChildJvm child = ChildJvm.start(LockingProgram.class, directory.toString())) {
            assertThat(child.readLine()).isEqualTo("locked");
            assertThatThrownBy(() -> DirectoryLock.acquire(directory))
                    .hasMessageEndingWith("(pid " + child.pid() + ")");

            child.kill();
        }

        DirectoryLock.acquire(directory).close();
    }
}
