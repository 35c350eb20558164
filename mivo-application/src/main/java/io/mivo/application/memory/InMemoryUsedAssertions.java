package io.mivo.application.memory;

import io.mivo.application.port.driven.UsedAssertions;
import io.mivo.domain.access.ClientId;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Used assertions in memory. Safe for use by many threads. */
public final class InMemoryUsedAssertions implements UsedAssertions {
    private record Used(ClientId client, String jti) {}

    private final Map<Used, Instant> used = new ConcurrentHashMap<>();

    @Override
    public boolean remember(ClientId client, String jti, Instant until) {
        return used.putIfAbsent(new Used(client, jti), until) == null;
    }

    @Override
    public void forgetBefore(Instant instant) {
        used.values().removeIf(until -> until.isBefore(instant));
    }
}
