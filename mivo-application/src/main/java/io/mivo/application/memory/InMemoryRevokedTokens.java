package io.mivo.application.memory;

import io.mivo.application.port.driven.RevokedTokens;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Revoked tokens in memory. Safe for use by many threads. */
public final class InMemoryRevokedTokens implements RevokedTokens {
    private final Map<String, Instant> revoked = new ConcurrentHashMap<>();

    @Override
    public void revoke(String tokenId, Instant until) {
        revoked.merge(tokenId, until, (one, other) -> one.isAfter(other) ? one : other);
    }

    @Override
    public boolean isRevoked(String tokenId) {
        return revoked.containsKey(tokenId);
    }

    @Override
    public void forgetBefore(Instant instant) {
        revoked.values().removeIf(until -> until.isBefore(instant));
    }

    /** All of them. */
    Set<String> ids() {
        return Set.copyOf(revoked.keySet());
    }
}
