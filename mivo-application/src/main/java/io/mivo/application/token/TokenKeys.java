package io.mivo.application.token;

import io.mivo.application.port.driven.AccessTokens;
import io.mivo.application.port.driven.SigningKeys;
import io.mivo.domain.access.SigningKey;
import java.time.Clock;
import java.util.List;

/** The keys that sign access tokens; the first is made when it is needed. Safe for use by many threads. */
final class TokenKeys {
    private final SigningKeys keys;
    private final AccessTokens tokens;
    private final Clock clock;

    TokenKeys(SigningKeys keys, AccessTokens tokens, Clock clock) {
        this.keys = keys;
        this.tokens = tokens;
        this.clock = clock;
    }

    List<SigningKey> all() {
        return keys.keys(SigningKey.Purpose.ACCESS_TOKENS);
    }

    synchronized SigningKey current() {
        return all().stream().findFirst().orElseGet(this::made);
    }

    private SigningKey made() {
        SigningKey key = tokens.newKey(SigningKey.Purpose.ACCESS_TOKENS, clock.instant());
        keys.keep(key);
        return key;
    }
}
