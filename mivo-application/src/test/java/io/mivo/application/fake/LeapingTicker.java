package io.mivo.application.fake;

import io.mivo.application.port.driven.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Monotonic time that stands still until it is told to leap. */
public final class LeapingTicker implements Ticker {
    private final AtomicLong nanos = new AtomicLong(1_000);

    @Override
    public long nanos() {
        return nanos.get();
    }

    /** Goes ahead at once. */
    public void leap(Duration ahead) {
        nanos.addAndGet(ahead.toNanos());
    }
}
