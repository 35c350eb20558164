package io.mivo.adapter.fieldbus.modbus;

import io.mivo.application.port.driven.Ticker;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The rest that a line is given between two requests. For one thread at a time. */
final class Pace {
    private final Ticker ticker;
    private long endedAt;
    private Duration wanted = Duration.ZERO;

    Pace(Ticker ticker) {
        this.ticker = ticker;
        this.endedAt = ticker.nanos();
    }

    /** A transaction ended after which there must be so much rest. */
    void ended(Duration rest) {
        endedAt = ticker.nanos();
        wanted = rest;
    }

    /** Waits until there was the rest that the last transaction and the next one want; false when there is no time for it. */
    boolean isRested(Transaction next, Duration rest) {
        Duration longer = rest.compareTo(wanted) > 0 ? rest : wanted;
        Duration left = longer.minusNanos(ticker.nanos() - endedAt);
        if (left.isZero() || left.isNegative()) {
            return !next.deadline().hasPassed();
        }
        return next.deadline().remaining().compareTo(left) > 0 && slept(left);
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
