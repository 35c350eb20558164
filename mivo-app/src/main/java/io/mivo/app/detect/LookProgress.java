package io.mivo.app.detect;

import io.mivo.application.port.driving.DetectRegisters.Progress;
import java.io.PrintWriter;

/** How far a look is, on one line of a terminal that is written over and over. For one thread. */
final class LookProgress {
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean isShown = "terminal".equals(System.getProperty("mivo.stderr"));

    LookProgress(PrintWriter err) {
        this.err = err;
    }

    void show(Progress progress) {
        if (isShown) {
            err.print(CLEAR + "reading: " + progress.read() + " of " + progress.all() + " registers asked for");
            err.flush();
        }
    }

    void clear() {
        if (isShown) {
            err.print(CLEAR);
            err.flush();
        }
    }
}
