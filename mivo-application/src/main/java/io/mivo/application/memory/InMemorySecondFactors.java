package io.mivo.application.memory;

import io.mivo.application.port.driven.SecondFactors;
import io.mivo.domain.access.SecondFactor;
import io.mivo.domain.access.UserName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Second factors in memory. Safe for use by many threads. */
public final class InMemorySecondFactors implements SecondFactors {
    private final Map<UserName, SecondFactor> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<SecondFactor> of(UserName user) {
        return Optional.ofNullable(kept.get(user));
    }

    @Override
    public void keep(UserName user, SecondFactor factor) {
        kept.put(user, factor);
    }

    @Override
    public boolean replace(UserName user, SecondFactor before, SecondFactor after) {
        return kept.replace(user, before, after);
    }

    @Override
    public boolean remove(UserName user) {
        return kept.remove(user) != null;
    }
}
