package io.mivo.adapter.persistence.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.contract.SetupLinkFileContract;
import io.mivo.application.port.driven.SetupLinkFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSetupLinkTest extends SetupLinkFileContract {
    @TempDir
    private Path directory;

    @Test
    void the_link_is_for_the_owner_alone_with_the_secret_in_its_fragment() throws IOException {
        FileSetupLink link = new FileSetupLink(directory, () -> "http://127.0.0.1:8080");

        link.leave("secret");

        Path file = directory.resolve("setup-link");
        assertThat(file).hasContent("http://127.0.0.1:8080/setup#secret\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_second_link_takes_the_place_of_the_first() {
        FileSetupLink link = new FileSetupLink(directory, () -> "http://localhost");
        link.leave("first");

        link.leave("second");

        assertThat(directory.resolve("setup-link")).hasContent("http://localhost/setup#second\n");
        assertThat(directory).isDirectoryNotContaining(file -> !file.endsWith("setup-link"));
    }

    @Override
    protected SetupLinkFile link() {
        return new FileSetupLink(directory, () -> "http://localhost");
    }

    @Override
    protected Optional<String> found() {
        Path file = directory.resolve("setup-link");
        return Files.exists(file) ? Optional.of(contentOf(file).strip().split("#", 2)[1]) : Optional.empty();
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
