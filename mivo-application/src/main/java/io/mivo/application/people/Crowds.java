package io.mivo.application.people;

import io.mivo.application.port.driven.Ticker;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Notices when many sources try the same account; what one source does alone is no crowd. Not safe for use by many threads. */
final class Crowds {
    private static final int FEWEST = 20;
    private static final int MOST_ACCOUNTS = 1_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private final Map<String, Map<String, Long>> triedAt = new LinkedHashMap<>();
    private final Ticker ticker;

    Crowds(Ticker ticker) {
        this.ticker = ticker;
    }

    /** One more wrong try. @return whether there is a crowd now */
    boolean note(String account, String source) {
        long now = ticker.nanos();
        triedAt.values().forEach(sources -> sources.values().removeIf(at -> now - at > FORGOTTEN_AFTER.toNanos()));
        triedAt.values().removeIf(Map::isEmpty);
        if (triedAt.size() >= MOST_ACCOUNTS && !triedAt.containsKey(account)) {
            return false;
        }
        Map<String, Long> sources = triedAt.computeIfAbsent(account, any -> new HashMap<>());
        if (sources.size() < FEWEST || sources.containsKey(source)) {
            sources.put(source, now);
        }
        return sources.size() >= FEWEST;
    }

    /** Begins anew. */
    void forget(String account) {
        triedAt.remove(account);
    }
}
