package io.mivo.application.token;

import io.mivo.application.port.driven.AccessTokens;
import io.mivo.application.port.driven.AccessTokens.Claims;
import io.mivo.application.secret.Secrets;
import io.mivo.domain.access.Scope;
import io.mivo.domain.access.TokenHolder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Mints access tokens that begin now. Safe for use by many threads. */
final class TokenMinting {
    /** How long every token is valid. */
    static final Duration LIFE = Duration.ofMinutes(15);

    private final AccessTokens tokens;
    private final TokenKeys keys;
    private final Clock clock;

    TokenMinting(AccessTokens tokens, TokenKeys keys, Clock clock) {
        this.tokens = tokens;
        this.keys = keys;
        this.clock = clock;
    }

    String minted(String issuer, TokenHolder holder, Set<Scope> scopes) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        AccessTokens.Life life = new AccessTokens.Life(now, now.plus(LIFE));
        return tokens.mint(new Claims(Secrets.fresh(), issuer, holder, scopes, life), keys.current());
    }
}
