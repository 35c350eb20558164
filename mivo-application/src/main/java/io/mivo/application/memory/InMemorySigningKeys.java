package io.mivo.application.memory;

import io.mivo.application.port.driven.SigningKeys;
import io.mivo.domain.access.SigningKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Signing keys in memory. Safe for use by many threads. */
public final class InMemorySigningKeys implements SigningKeys {
    private final List<SigningKey> keys = new CopyOnWriteArrayList<>();

    @Override
    public List<SigningKey> keys(SigningKey.Purpose purpose) {
        List<SigningKey> newestFirst = new ArrayList<>(keys);
        Collections.reverse(newestFirst);
        newestFirst.removeIf(key -> key.purpose() != purpose);
        newestFirst.sort(Comparator.comparing(SigningKey::createdAt).reversed());
        return List.copyOf(newestFirst);
    }

    @Override
    public void keep(SigningKey key) {
        keys.add(key);
    }

    @Override
    public void forget(String kid) {
        keys.removeIf(key -> key.kid().equals(kid));
    }
}
