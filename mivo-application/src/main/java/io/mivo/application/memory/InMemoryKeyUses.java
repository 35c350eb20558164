package io.mivo.application.memory;

import io.mivo.application.port.driven.KeyUses;
import io.mivo.domain.access.ClientId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Uses of keys in memory. Safe for use by many threads. */
public final class InMemoryKeyUses implements KeyUses {
    private record Key(ClientId client, String thumbprint) {}

    private final Map<Key, Instant> uses = new ConcurrentHashMap<>();

    @Override
    public void note(ClientId client, String thumbprint, Instant at) {
        uses.put(new Key(client, thumbprint), at);
    }

    @Override
    public Map<String, Instant> lastUses(ClientId client) {
        Map<String, Instant> found = new HashMap<>();
        uses.forEach((key, at) -> {
            if (key.client().equals(client)) {
                found.put(key.thumbprint(), at);
            }
        });
        return found;
    }

    @Override
    public void forget(ClientId client) {
        uses.keySet().removeIf(key -> key.client().equals(client));
    }
}
