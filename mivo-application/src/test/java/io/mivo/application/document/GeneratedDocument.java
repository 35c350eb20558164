package io.mivo.application.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A document of the distribution that the program makes itself. The system property {@code mivo.writeDocuments} has it
 * written instead of compared.
 *
 * @param name of a file in {@code mivo-app/docs}
 */
public record GeneratedDocument(String name) {
    private static final String SWITCH = "mivo.writeDocuments";

    /** Fails when the file says something else than the program would. */
    public void assertSays(String content) throws IOException {
        Path file = directory().resolve(name);
        if (Boolean.getBoolean(SWITCH)) {
            Files.writeString(file, content);
        }
        assertThat(Files.readString(file))
                .as("%s is stale; mvn -B test -D%s=true writes it anew", file, SWITCH)
                .isEqualTo(content);
    }

    /** Tests run in the directory of their module, or in that of the project. */
    private static Path directory() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, path -> path != null, Path::getParent)
                .map(path -> path.resolve("mivo-app/docs"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }
}
