package io.mivo.app.scan;

import io.mivo.app.failure.FailedException;
import io.mivo.app.failure.TextFile;
import io.mivo.domain.bus.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The file in which a search is written down, with the line it belongs to. */
record ResumeFile(Path path, Line line) {
    private static final String LINE = "line ";

    /** What is written down there; empty when there is no such file yet. */
    Optional<String> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        String text = TextFile.read(path);
        if (text.lines().noneMatch((LINE + line.endpoint())::equals)) {
            throw new FailedException(path + ": this is no search of " + line.endpoint());
        }
        return Optional.of(text);
    }

    void write(String saved) {
        Path draft = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.writeString(draft, saved + LINE + line.endpoint() + "\n");
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cause) {
            throw new FailedException(path + ": cannot be written", cause);
        }
    }
}
