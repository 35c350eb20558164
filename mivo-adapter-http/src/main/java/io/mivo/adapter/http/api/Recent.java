package io.mivo.adapter.http.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was worked out lately; the eldest is forgotten when there is too much of it. Safe for use by many threads.
 *
 * @param <K> from what
 * @param <V> what
 */
final class Recent<K, V> {
    private final Map<K, V> known;

    /** At most so many. */
    Recent(int most) {
        this.known = Collections.synchronizedMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    Optional<V> get(K key) {
        return Optional.ofNullable(known.get(key));
    }

    V put(K key, V value) {
        known.put(key, value);
        return value;
    }
}
