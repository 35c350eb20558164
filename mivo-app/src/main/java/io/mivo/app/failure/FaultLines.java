package io.mivo.app.failure;

import io.mivo.domain.site.SiteFault;
import java.nio.file.Path;
import java.util.List;

/** Writes faults of files as {@code FILE:LINE: path: message}. */
public final class FaultLines {
    private FaultLines() {}

    /** One line for each fault. */
    public static List<String> of(Path file, List<SiteFault> faults) {
        return faults.stream().map(fault -> line(file, fault)).toList();
    }

    private static String line(Path file, SiteFault fault) {
        String path = fault.path().isEmpty() ? "" : fault.path() + ": ";
        return file + ":" + fault.line() + ": " + path + fault.message();
    }
}
