package io.mivo.app.cli;

import io.mivo.app.failure.FailedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Data directories that commands only look into. */
final class ExistingData {
    private ExistingData() {}

    /** Refuses a directory without data, instead of making it. */
    static void require(Path data) {
        if (!Files.exists(data.resolve("mivo.db"))) {
            throw new FailedException(data + " holds no data of MIVO");
        }
    }
}
