package io.mivo.application.token;

import io.mivo.application.port.driven.KeyProofs.Proven;
import io.mivo.application.port.driving.RecognizeCaller.NotPossessedException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The proofs that were used since the program began, for as long as they could be repeated. Bounded: when it is full nothing
 * is taken, rather than forgotten. Safe for use by many threads.
 */
final class RecentProofs {
    private static final int MOST = 100_000;

    private final Instant begun;
    private final Map<String, Instant> used = new LinkedHashMap<>();

    RecentProofs(Instant begun) {
        this.begun = begun.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether a proof was not used before; refuses what cannot be known. */
    synchronized boolean remember(String id, Proven proven, Instant now) throws NotPossessedException {
        if (proven.madeAt().isBefore(begun)) {
            throw new NotPossessedException("the proof was made before the server started: make another one");
        }
        forgetBefore(now);
        if (used.size() >= MOST) {
            throw new NotPossessedException("more proofs came than can be remembered: try again in a minute");
        }
        return used.putIfAbsent(id, proven.keepUntil()) == null;
    }

    /** In the order in which they came, which is nearly that in which they end. */
    private void forgetBefore(Instant now) {
        Iterator<Instant> oldest = used.values().iterator();
        while (oldest.hasNext() && oldest.next().isBefore(now)) {
            oldest.remove();
        }
    }
}
