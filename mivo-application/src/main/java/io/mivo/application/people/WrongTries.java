package io.mivo.application.people;

import io.mivo.application.port.driven.Ticker;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts wrong tries by a key: some are free, then each doubles the wait. Not safe for use by many threads. */
final class WrongTries {
    private static final int MOST_KEYS = 10_000;
    private static final int MOST_DOUBLINGS = 20;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private record Wrong(int count, long last) {}

    private final Map<String, Wrong> byKey = new LinkedHashMap<>();
    private final Ticker ticker;
    private final int free;
    private final int longestSeconds;

    WrongTries(Ticker ticker, int free, int longestSeconds) {
        this.ticker = ticker;
        this.free = free;
        this.longestSeconds = longestSeconds;
    }

    /** Whether the wait after the last try is not over. */
    boolean mustWait(String key) {
        Wrong wrong = byKey.get(key);
        return wrong != null && wait(wrong).toNanos() > ticker.nanos() - wrong.last();
    }

    private Duration wait(Wrong wrong) {
        int beyond = wrong.count() - free;
        return beyond < 0
                ? Duration.ZERO
                : Duration.ofSeconds(Math.min(1L << Math.min(beyond, MOST_DOUBLINGS), longestSeconds));
    }

    /** One more wrong try. */
    void note(String key) {
        long now = ticker.nanos();
        byKey.values().removeIf(wrong -> now - wrong.last() > FORGOTTEN_AFTER.toNanos());
        if (byKey.size() < MOST_KEYS || byKey.containsKey(key)) {
            byKey.merge(key, new Wrong(1, now), (before, first) -> new Wrong(before.count() + 1, now));
        }
    }

    /** Begins anew. */
    void forget(String key) {
        byKey.remove(key);
    }
}
