package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.port.driven.Ticker;
import java.util.concurrent.atomic.AtomicLong;

/** Time that is a second later whenever it is asked for, so that no look at the database counts for the next. */
final class Leaping implements Ticker {
    private final AtomicLong nanos = new AtomicLong();

    @Override
    public long nanos() {
        return nanos.addAndGet(1_000_000_000);
    }
}
