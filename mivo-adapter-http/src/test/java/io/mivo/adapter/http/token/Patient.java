package io.mivo.adapter.http.token;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that goes on a second whenever it is asked, so that nobody asks too often. */
final class Patient extends Clock {
    private final AtomicLong millis = new AtomicLong();

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis.addAndGet(1_000));
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
