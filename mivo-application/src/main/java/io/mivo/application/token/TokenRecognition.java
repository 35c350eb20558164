package io.mivo.application.token;

import io.mivo.application.port.driven.AccessTokens.Claims;
import io.mivo.application.port.driven.ApiUserRegistry;
import io.mivo.application.port.driving.RecognizeCaller;
import io.mivo.application.secret.Secrets;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.Scope;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Recognizes access tokens. What a token proved is kept under its hash for as long as nothing changes that could end it.
 * Safe for use by many threads.
 */
final class TokenRecognition implements RecognizeCaller {
    private static final int MOST_KEPT = 10_000;

    private final ApiUserRegistry apiUsers;
    private final TokenService.Tokens tokens;
    private final TokenKeys keys;
    private final KeyPossession possession;
    private final Clock clock;
    private final Map<String, Known> kept = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_KEPT;
        }
    });

    TokenRecognition(
            ApiUserRegistry apiUsers,
            TokenService.Tokens tokens,
            TokenKeys keys,
            KeyPossession possession,
            Clock clock) {
        this.apiUsers = apiUsers;
        this.tokens = tokens;
        this.keys = keys;
        this.possession = possession;
        this.clock = clock;
    }

    /**
     * A token that was ours.
     *
     * @param version that counted before it was looked at
     * @param claims what it says
     * @param caller who stands behind it
     */
    record Known(long version, Claims claims, Caller caller) {}

    @Override
    public Optional<Caller> recognize(String accessToken) {
        return known(accessToken)
                .filter(each -> each.claims().holder().key().isEmpty())
                .map(Known::caller);
    }

    @Override
    public Optional<Caller> recognize(String accessToken, Possession proof) throws NotPossessedException {
        Optional<Known> bound =
                known(accessToken).filter(each -> each.claims().holder().key().isPresent());
        if (bound.isPresent()) {
            possession.require(bound.get().claims().holder(), proof, accessToken);
        }
        return bound.map(Known::caller);
    }

    /** What counts for a token now; empty when it is not ours or does not count any more. */
    Optional<Known> known(String accessToken) {
        long version = tokens.version().number();
        String hash = Secrets.hash(accessToken);
        Optional<Known> known = Optional.ofNullable(kept.get(hash)).filter(each -> each.version() == version);
        if (known.isPresent()) {
            return known.filter(
                    each -> clock.instant().isBefore(each.claims().life().expiresAt()));
        }
        Optional<Known> verified = verified(accessToken, version);
        verified.ifPresentOrElse(each -> kept.put(hash, each), () -> kept.remove(hash));
        return verified;
    }

    private Optional<Known> verified(String accessToken, long version) {
        return tokens.minting()
                .verify(accessToken, keys.all(), clock.instant())
                .filter(claims -> !tokens.revoked().isRevoked(claims.id()))
                .flatMap(claims -> apiUsers.apiUser(claims.client())
                        .filter(ApiUser::enabled)
                        .map(client -> new Known(version, claims, caller(client, claims))));
    }

    private static Caller caller(ApiUser client, Claims claims) {
        Set<Scope> scopes = claims.scopes().stream()
                .filter(client.rights().scopes()::contains)
                .collect(Collectors.toSet());
        return Caller.machine(client.id(), new Rights(scopes, client.rights().sensors()));
    }

    @Override
    public String publishedKeys() {
        keys.current();
        return tokens.minting().publicKeys(keys.all());
    }
}
