package io.mivo.application.port.driving;

import io.mivo.application.port.driving.RecognizeCaller.Possession;
import io.mivo.domain.access.Scope;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Gives access tokens to API users that prove themselves with a client assertion (RFC 7521, RFC 7523). */
public interface IssueToken {
    /**
     * A token for the API user that made the assertion.
     *
     * @throws TokenRefusedException with an error code of RFC 6749; nothing was issued
     */
    Token issue(Request request) throws TokenRefusedException;

    /**
     * What is asked.
     *
     * @param proof who asks
     * @param scope words separated by spaces; empty for all the client has
     * @param possession of a key that the token is to be bound to
     */
    record Request(Proof proof, Optional<String> scope, Optional<Possession> possession) {
        /** A token for whoever bears it. */
        public Request(Proof proof, Optional<String> scope) {
            this(proof, scope, Optional.empty());
        }
    }

    /**
     * With what an API user proves itself.
     *
     * @param assertion the client assertion, compact JWS
     * @param clientId must be the assertion's subject when given
     * @param issuers our names
     * @param source the address it came from, for the record
     */
    record Proof(String assertion, Optional<String> clientId, Issuers issuers, String source) {}

    /**
     * Our names.
     *
     * @param own the one that goes into tokens
     * @param accepted the audiences an assertion may have
     */
    record Issuers(String own, Set<String> accepted) {
        /** Copies in. */
        public Issuers {
            accepted = Set.copyOf(accepted);
        }
    }

    /**
     * A token.
     *
     * @param accessToken a JWT after RFC 9068
     * @param life how long it is valid
     * @param scopes what it allows
     * @param bound whether its sender must prove to possess a key
     */
    record Token(String accessToken, Duration life, Set<Scope> scopes, boolean bound) {
        /** Copies in. */
        public Token {
            scopes = Set.copyOf(scopes);
        }

        /** One that whoever bears it may use. */
        public Token(String accessToken, Duration life, Set<Scope> scopes) {
            this(accessToken, life, scopes, false);
        }
    }

    /** Why no token is given. */
    enum TokenError {
        INVALID_REQUEST,
        INVALID_CLIENT,
        UNAUTHORIZED_CLIENT,
        INVALID_SCOPE,
        INVALID_DPOP_PROOF
    }

    /** A request for a token that was refused. */
    final class TokenRefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final TokenError error;

        /** With what the caller may be told. */
        public TokenRefusedException(TokenError error, String told) {
            super(told);
            this.error = error;
        }

        /** Which error of RFC 6749 or RFC 9449. */
        public TokenError error() {
            return error;
        }
    }
}
