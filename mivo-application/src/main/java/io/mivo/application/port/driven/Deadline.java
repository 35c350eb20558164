package io.mivo.application.port.driven;

import java.time.Duration;

/** A point of monotonic time after which nobody waits any more. Safe for use by many threads. */
public final class Deadline {
    private final Ticker ticker;
    private final long at;

    private Deadline(Ticker ticker, long at) {
        this.ticker = ticker;
        this.at = at;
    }

    /** The point that lies a while ahead. */
    public static Deadline in(Duration ahead, Ticker ticker) {
        return new Deadline(ticker, ticker.nanos() + ahead.toNanos());
    }

    /** How long until then; zero once it has passed. */
    public Duration remaining() {
        long nanos = at - ticker.nanos();
        return nanos > 0 ? Duration.ofNanos(nanos) : Duration.ZERO;
    }

    /** Whether it has passed. */
    public boolean hasPassed() {
        return remaining().isZero();
    }

    /** The nearer of this one and the one that lies a while ahead. */
    public Deadline within(Duration ahead) {
        return remaining().compareTo(ahead) <= 0 ? this : in(ahead, ticker);
    }

    /** Whether this one lies after the other; both count by the same ticker. */
    public boolean isAfter(Deadline other) {
        return at - other.at > 0;
    }
}
