package io.mivo.app.demo;

import io.mivo.app.failure.FailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A data directory that is gone at the end. */
final class TemporaryData {
    private final Path directory;

    private TemporaryData(Path directory) {
        this.directory = directory;
    }

    static TemporaryData make() {
        try {
            return new TemporaryData(Files.createTempDirectory("mivo-demo-"));
        } catch (IOException failed) {
            throw new FailedException("no temporary directory can be made: " + failed.getMessage(), failed);
        }
    }

    Path directory() {
        return directory;
    }

    void delete() {
        try (Stream<Path> all = Files.walk(directory)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
