package io.mivo.adapter.fieldbus.mbus.link;

import io.mivo.adapter.fieldbus.line.LineConnection;
import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.domain.bus.Line;
import java.io.IOException;
import java.time.Duration;

/** An open line and the answers that may still come late on it. For one thread at a time. */
public final class Wire {
    private final LineConnection connection;
    private final Ticker ticker;
    private final LastTelegrams last;
    private final Haste haste;
    private int owedAcknowledgements;
    private int owedTelegrams;
    private boolean heard;
    private Deadline settled;

    /** A line that nobody spoke on before. */
    public Wire(LineConnection connection, Ticker ticker) {
        this(connection, ticker, new LastTelegrams());
    }

    private Wire(LineConnection connection, Ticker ticker, LastTelegrams last) {
        this.last = last;
        this.connection = connection;
        this.ticker = ticker;
        this.haste = new Haste(ticker);
        this.settled = Deadline.in(Duration.ZERO, ticker);
    }

    /** The same line over a new connection: what its meters told is remembered. */
    public Wire over(LineConnection other) {
        return new Wire(other, ticker, last);
    }

    LineConnection connection() {
        return connection;
    }

    /** What each meter sent last on it. */
    LastTelegrams last() {
        return last;
    }

    /** How far a search may hurry on it. */
    Haste haste() {
        return haste;
    }

    /** This moment, in nanoseconds since some other. */
    long now() {
        return ticker.nanos();
    }

    /**
     * A request goes out; its answer may come within this time.
     *
     * @param forData whether a telegram answers it, and not an acknowledgement
     */
    void request(boolean forData, Duration latest) {
        owedTelegrams += forData ? 1 : 0;
        owedAcknowledgements += forData ? 0 : 1;
        settled = Deadline.in(latest, ticker);
    }

    /** An answer came, perhaps to an earlier request; the next one may come within this time. A duplicate settles nothing. */
    void answer(Frame answer, Duration latest) {
        heard = true;
        if (answer instanceof Frame.LongFrame telegram) {
            owedTelegrams = Math.max(0, owedTelegrams - (last.hear(telegram) ? 1 : 0));
        } else {
            owedAcknowledgements = Math.max(0, owedAcknowledgements - 1);
        }
        settled = Deadline.in(latest, ticker);
    }

    /** Whether answers to earlier requests may still come. */
    boolean isOwed() {
        return owedAcknowledgements + owedTelegrams > 0 && !settled.hasPassed();
    }

    /** Until when they may. */
    Deadline settled() {
        return settled;
    }

    /** Nothing is expected any more. */
    void forgive() {
        owedAcknowledgements = 0;
        owedTelegrams = 0;
    }

    /** A visit ends; where nobody said anything nobody is expected to. */
    public void rest() {
        if (!heard) {
            forgive();
        }
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
