package io.mivo.app.decode;

import io.mivo.app.terminal.StatusLine;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** A line on a terminal that is written again and again while work goes on. Not thread-safe. */
public final class ProgressLine {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final StatusLine line;
    private final Clock clock;
    private final OptionalLong total;
    private Instant next;

    /**
     * On this terminal.
     *
     * @param total bytes that there are to read, if that is known
     */
    public ProgressLine(PrintWriter terminal, Clock clock, OptionalLong total) {
        this.line = new StatusLine(terminal);
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
        line.show(share(octets) + tally.text());
        next = clock.instant().plus(PAUSE);
    }

    private String share(long octets) {
        return total.isPresent() && total.getAsLong() > 0 ? "%3d %%  ".formatted(100 * octets / total.getAsLong()) : "";
    }

    /** Takes the line away, if it is there. */
    public void erase() {
        line.clear();
    }
}
