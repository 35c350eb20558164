package io.mivo.adapter.fieldbus.mbus.link;

import io.mivo.adapter.fieldbus.line.LineConnection;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.domain.bus.Line;
import java.io.IOException;
import java.time.Duration;

/** An open line and the answers that may still come late on it. For one thread at a time. */
public final class Wire {
    private final LineConnection connection;
    private final Ticker ticker;
    private final LastTelegrams last = new LastTelegrams();
    private int owed;
    private boolean heard;
    private Deadline settled;

    public Wire(LineConnection connection, Ticker ticker) {
        this.connection = connection;
        this.ticker = ticker;
        this.settled = Deadline.in(Duration.ZERO, ticker);
    }

    LineConnection connection() {
        return connection;
    }

    /** What each meter sent last on it. */
    LastTelegrams last() {
        return last;
    }

    /** A request goes out; its answer may come within this time. */
    void request(Duration latest) {
        owed++;
        settled = Deadline.in(latest, ticker);
    }

    /** An answer to some request came; the next one may come within this time. */
    void answer(Duration latest) {
        heard = true;
        owed = Math.max(0, owed - 1);
        settled = Deadline.in(latest, ticker);
    }

    /** Whether answers to earlier requests may still come. */
    boolean isOwed() {
        return owed > 0 && !settled.hasPassed();
    }

    /** Until when they may. */
    Deadline settled() {
        return settled;
    }

    /** Nothing is expected any more. */
    void forgive() {
        owed = 0;
    }

    /** A visit ends; where nobody said anything nobody is expected to. */
    public void rest() {
        owed = heard ? owed : 0;
        heard = false;
    }

    /** Speaks at the speed of this line from now on. */
    public void tune(Line line) throws IOException {
        connection.tune(line.transport());
    }

    /** Closes the line. */
    public void close() {
        connection.close();
    }
}
