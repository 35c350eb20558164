package io.mivo.adapter.fieldbus.modbus;

import io.mivo.application.port.driven.Ticker;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The rest that a line is given between two requests. For one thread at a time. */
final class Pace {
    private static final Duration FRESH = Duration.ofMillis(10);

    private final Ticker ticker;
    private long endedAt;
    private Duration wanted = Duration.ZERO;

    Pace(Ticker ticker) {
        this.ticker = ticker;
        this.endedAt = ticker.nanos();
    }

    /** Whether the last transaction ended a moment ago. */
    boolean isFresh() {
        return ticker.nanos() - endedAt < FRESH.toNanos();
    }

    /** A transaction ended; its device wants to be left in peace for a while. */
    void ended(Transaction last) {
        endedAt = ticker.nanos();
        wanted = last.line().pause();
    }

    /**
     * Waits until there was the rest that the last device, the next one and the line want; false when there is no time
     * for it.
     */
    boolean isRested(Transaction next, Duration silence) {
        Duration rest = longer(longer(wanted, next.line().pause()), silence);
        Duration left = rest.minusNanos(ticker.nanos() - endedAt);
        if (left.isZero() || left.isNegative()) {
            return !next.deadline().hasPassed();
        }
        return next.deadline().remaining().compareTo(left) > 0 && slept(left);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static boolean slept(Duration left) {
        try {
            TimeUnit.NANOSECONDS.sleep(left.toNanos());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
