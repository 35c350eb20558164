package io.mivo.app.wiring;

import io.mivo.app.failure.FailedException;
import io.mivo.app.failure.FaultLines;
import io.mivo.app.failure.TextFile;
import io.mivo.application.MivoCore;
import io.mivo.application.port.driving.ApplySite.Applied;
import java.nio.file.Path;

/** A site file that is there, with its text. */
public record SiteFile(Path path, String text) {
    /**
     * Reads it.
     *
     * @throws FailedException when it cannot be read
     */
    public static SiteFile read(Path path) {
        return new SiteFile(path, TextFile.read(path));
    }

    /**
     * Applies it.
     *
     * @return how many sensors it names
     * @throws FailedException with every fault, when there is any; nothing was changed
     */
    public int applyTo(MivoCore core, boolean prune) {
        Applied applied = core.applySite().apply(text, prune);
        if (!applied.isDone()) {
            throw new FailedException(FaultLines.of(path, applied.faults()));
        }
        return applied.sensors();
    }
}
