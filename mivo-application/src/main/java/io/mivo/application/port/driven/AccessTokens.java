package io.mivo.application.port.driven;

import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Scope;
import io.mivo.domain.access.SigningKey;
import io.mivo.domain.access.TokenHolder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Mints and verifies access tokens (RFC 9068) and makes the keys for them. Safe for use by many threads. */
public interface AccessTokens {
    /** A signed token with the role APIUser. */
    String mint(Claims claims, SigningKey key);

    /** What a token says; empty unless one of the keys signed it, its type and role are right and it has not expired. */
    Optional<Claims> verify(String token, List<SigningKey> keys, Instant now);

    /** A new key for a purpose. */
    SigningKey newKey(SigningKey.Purpose purpose, Instant now);

    /** The public parts of keys as a JSON Web Key Set. */
    String publicKeys(List<SigningKey> keys);

    /**
     * What a token says.
     *
     * @param id its jti
     * @param issuer who minted it, which is also who it is for
     * @param holder for whom it was minted
     * @param scopes what it allows
     * @param life when it begins and ends
     */
    record Claims(String id, String issuer, TokenHolder holder, Set<Scope> scopes, Life life) {
        /** Copies in. */
        public Claims {
            scopes = Set.copyOf(scopes);
        }

        /** The API user for whom it was minted. */
        public ClientId client() {
            return holder.client();
        }
    }

    /**
     * When a token begins and ends.
     *
     * @param issuedAt inclusive
     * @param expiresAt exclusive
     */
    record Life(Instant issuedAt, Instant expiresAt) {}
}
