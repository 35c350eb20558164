package io.mivo.app.cli;

import io.mivo.app.config.SettingsFile;
import io.mivo.app.failure.FailedException;
import io.mivo.app.wiring.Installation;
import java.nio.file.Files;
import java.nio.file.Path;

/** Data directories that are there, for commands that make none. */
final class ExistingData {
    private ExistingData() {}

    /**
     * Opens one for whoever gave the command; a server may hold it open as well.
     *
     * @throws FailedException when there are no data, or mivo.yaml has faults
     */
    static Installation open(Path data) {
        require(data);
        return Installation.open(data, SettingsFile.in(data).terms().onCommandLine());
    }

    /** Refuses a directory without data, instead of making it. */
    static void require(Path data) {
        if (!Files.exists(data.resolve("mivo.db"))) {
            throw new FailedException(data + " holds no data of MIVO");
        }
    }
}
