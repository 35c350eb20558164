package io.mivo.app.terminal;

import java.io.PrintWriter;

/** One line of a terminal that is written over and over. For one thread. */
public final class StatusLine {
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter terminal;
    private boolean isShown;

    /** A line on this terminal. */
    public StatusLine(PrintWriter terminal) {
        this.terminal = terminal;
    }

    /** Writes it in the place of what it said before. */
    public void show(String text) {
        terminal.print(CLEAR + text);
        terminal.flush();
        isShown = true;
    }

    /** Takes it away, if it is there. */
    public void clear() {
        if (isShown) {
            terminal.print(CLEAR);
            terminal.flush();
            isShown = false;
        }
    }
}
