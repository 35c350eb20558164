package io.mivo.application.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Time of day that stands still until it is told to leap. */
public final class LeapingClock extends Clock {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Goes ahead, or back, at once. */
    public void leap(Duration ahead) {
        now.updateAndGet(before -> before.plus(ahead));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
