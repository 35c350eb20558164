package io.mivo.application.port.driven;

import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Verifies client assertions (RFC 7523): signature and claims, but not whether one was used before. Safe for use by many threads. */
public interface ClientAssertions {
    /**
     * Whose assertion it is, once everything about it is right.
     *
     * @param compact the assertion as it came
     * @param clients finds the client it speaks for
     * @param expected what it must be meant for, and when
     * @throws AssertionRefusedException when anything is wrong
     */
    Verified verify(String compact, Function<ClientId, Optional<ApiUser>> clients, Expected expected)
            throws AssertionRefusedException;

    /**
     * What an assertion must be meant for.
     *
     * @param audiences accepted issuers of ours
     * @param legacyAudiences accepted from clients marked so as well: our token endpoint
     * @param now the present
     */
    record Expected(Set<String> audiences, Set<String> legacyAudiences, Instant now) {
        /** Copies in. */
        public Expected {
            audiences = Set.copyOf(audiences);
            legacyAudiences = Set.copyOf(legacyAudiences);
        }
    }

    /**
     * A right assertion.
     *
     * @param client whose
     * @param jti its id
     * @param madeAt when it was made; where it does not say so, at the earliest
     * @param keepUntil how long its id must be remembered
     * @param thumbprint of the key that signed it
     */
    record Verified(ApiUser client, String jti, Instant madeAt, Instant keepUntil, String thumbprint) {}

    /** An assertion that proves nothing: the true reason for the log, and what a stranger may be told. */
    final class AssertionRefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String told;

        /** With the reason for the log and the one for the caller. */
        public AssertionRefusedException(String reason, String told) {
            super(reason);
            this.told = told;
        }

        /** What the caller may be told. */
        public String told() {
            return told;
        }
    }
}
