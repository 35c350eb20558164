package io.mivo.application.port.driving;

import io.mivo.application.port.driving.IssueToken.Proof;
import io.mivo.application.port.driving.IssueToken.TokenRefusedException;
import io.mivo.domain.access.Scope;
import io.mivo.domain.access.TokenHolder;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Tells API users how their access tokens stand (RFC 7662). */
public interface IntrospectToken {
    /**
     * How a token stands; empty when it is not active: unknown, ended, revoked, or another's.
     *
     * @throws TokenRefusedException when the API user did not prove itself
     */
    Optional<Standing> introspect(Proof proof, String token) throws TokenRefusedException;

    /**
     * An active token.
     *
     * @param id its jti
     * @param issuer who gave it, which is also who it is for
     * @param holder to whom it was given
     * @param scopes what it allows now
     * @param life when it began and when it ends
     */
    record Standing(String id, String issuer, TokenHolder holder, Set<Scope> scopes, Life life) {
        /** Copies in. */
        public Standing {
            scopes = Set.copyOf(scopes);
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
