package io.mivo.app.decode;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** A line on a terminal that is written again and again while work goes on. Not thread-safe. */
public final class ProgressLine {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter terminal;
    private final Clock clock;
    private final OptionalLong total;
    private Instant next;
    private boolean isShown;

    /**
     * On this terminal.
     *
     * @param total bytes that there are to read, if that is known
     */
    public ProgressLine(PrintWriter terminal, Clock clock, OptionalLong total) {
        this.terminal = terminal;
        this.clock = clock;
        this.total = total;
        this.next = clock.instant().plus(PAUSE);
    }

    /** Whether the last showing is long enough ago. */
    public boolean isDue() {
        return !clock.instant().isBefore(next);
    }

    /** Writes the line. */
    public void show(Tally tally, long octets) {
        terminal.print(ERASE + share(octets) + tally.text());
        terminal.flush();
        isShown = true;
        next = clock.instant().plus(PAUSE);
    }

    private String share(long octets) {
        return total.isPresent() && total.getAsLong() > 0 ? "%3d %%  ".formatted(100 * octets / total.getAsLong()) : "";
    }

    /** Takes the line away, if it is there. */
    public void erase() {
        if (isShown) {
            terminal.print(ERASE);
            terminal.flush();
            isShown = false;
        }
    }
}
