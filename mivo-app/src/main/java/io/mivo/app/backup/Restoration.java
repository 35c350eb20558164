package io.mivo.app.backup;

import io.mivo.adapter.persistence.backup.BackupReading;
import io.mivo.adapter.persistence.backup.Manifest;
import io.mivo.adapter.persistence.backup.RestoredDirectory;
import io.mivo.app.config.SettingsFile;
import io.mivo.app.wiring.Installation;
import java.nio.file.Path;

/** Makes a data directory of a backup. */
public final class Restoration {
    private Restoration() {}

    /**
     * Restores a backup into a directory that is empty or not there.
     *
     * @return of what it is the backup
     * @throws io.mivo.adapter.persistence.directory.StoreUnusableException with one line for a person; nothing is left
     */
    public static Manifest.Origin restore(Path file, Path data) {
        try (RestoredDirectory directory = RestoredDirectory.take(data)) {
            Manifest.Origin origin =
                    BackupReading.unpack(file, directory.corner()).origin();
            beginAnew(directory.corner(), file.getFileName() + " of " + origin.unit() + ", made " + origin.madeAt());
            directory.fill();
            return origin;
        }
    }

    /** Brings the database to the version of today on the way. */
    private static void beginAnew(Path prepared, String backup) {
        try (Installation installation =
                Installation.open(prepared, SettingsFile.in(prepared).terms().onCommandLine())) {
            installation.access(() -> "").beginAnew().afterRestore(backup);
        }
    }
}
