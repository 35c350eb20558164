package io.mivo.adapter.persistence.sqlite;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was read of the database, for as long as nothing in it has changed, as {@link Database#version} tells it: never
 * what is not there any more. Bounded. Safe for use by many threads.
 *
 * @param <K> by what it is asked for
 * @param <V> what is read
 */
final class Remembered<K, V> {
    private static final int MOST = 1_000;

    private final Database database;
    private final Function<K, V> reading;
    private final Map<K, Known<V>> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Known<V>> eldest) {
            return size() > MOST;
        }
    });

    /** What one way of reading gives. */
    Remembered(Database database, Function<K, V> reading) {
        this.database = database;
        this.reading = reading;
    }

    /** What was read when the database was at a version, or later. */
    private record Known<V>(long version, V value) {}

    /** What the database holds now; within a change, what was changed so far. */
    V of(K key) {
        return database.version().map(version -> of(key, version)).orElseGet(() -> reading.apply(key));
    }

    private V of(K key, long version) {
        return Optional.ofNullable(known.get(key))
                .filter(each -> each.version() == version)
                .map(Known::value)
                .orElseGet(() -> read(key, version));
    }

    private V read(K key, long version) {
        V value = reading.apply(key);
        known.put(key, new Known<>(version, value));
        return value;
    }
}
