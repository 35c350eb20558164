package io.mivo.application.memory;

import io.mivo.application.port.driven.UsedAssertions;
import io.mivo.domain.access.ClientId;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Used assertions in memory. Safe for use by many threads. */
public final class InMemoryUsedAssertions implements UsedAssertions {
    private record Used(ClientId client, String jti) {}

    private final Map<Used, Instant> used = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> lostBefore = new AtomicReference<>(Instant.MIN);

    @Override
    public boolean remember(ClientId client, String jti, Instant until) {
        return used.putIfAbsent(new Used(client, jti), until) == null;
    }

    @Override
    public void loseBefore(Instant madeAt) {
        lostBefore.set(madeAt);
    }

    @Override
    public boolean mayBeLost(Instant madeAt) {
        return madeAt.isBefore(lostBefore.get());
    }

    @Override
    public void forgetBefore(Instant instant) {
        used.values().removeIf(until -> until.isBefore(instant));
    }
}
