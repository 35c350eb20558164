package io.mivo.application.people;

import io.mivo.application.port.driven.Ticker;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever guesses passwords: after ten wrong tries from one source each further one costs a longer wait. Other
 * sources are not touched, so that nobody can lock somebody else out. Safe for use by many threads.
 */
final class Attempts {
    private static final int FREE = 10;
    private static final int MOST_DOUBLINGS = 9;
    private static final int MOST_SOURCES = 10_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private record Wrong(int count, long last) {}

    private final Map<String, Wrong> bySource = new LinkedHashMap<>();
    private final Ticker ticker;

    Attempts(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Lets one more try in, and counts it as wrong until it turns out right: many at once are no way around the wait. */
    synchronized void begin(String source) {
        Wrong wrong = bySource.get(source);
        if (wrong != null && wait(wrong).toNanos() > ticker.nanos() - wrong.last()) {
            throw new RefusedException(
                    Reason.TOO_MANY_REQUESTS, "too many wrong passwords; wait a while and try again");
        }
        noteWrong(source);
    }

    private void noteWrong(String source) {
        long now = ticker.nanos();
        bySource.values().removeIf(wrong -> now - wrong.last() > FORGOTTEN_AFTER.toNanos());
        if (bySource.size() < MOST_SOURCES || bySource.containsKey(source)) {
            bySource.merge(source, new Wrong(1, now), (before, first) -> new Wrong(before.count() + 1, now));
        }
    }

    private static Duration wait(Wrong wrong) {
        int beyond = wrong.count() - FREE;
        return beyond < 0 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(beyond, MOST_DOUBLINGS));
    }

    synchronized void noteRight(String source) {
        bySource.remove(source);
    }
}
