package io.mivo.application.port.driven;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies proofs that a sender possesses a key (DPoP, RFC 9449): form, signature and claims, but not whether one was used
 * before. Safe for use by many threads.
 */
public interface KeyProofs {
    /**
     * What a proof proves, once everything about it is right.
     *
     * @param compact the proof as it came
     * @param meant what it must be made for, and when
     * @throws ProofRefusedException when anything is wrong
     */
    Proven verify(String compact, Meant meant) throws ProofRefusedException;

    /**
     * What a proof must be made for.
     *
     * @param method of HTTP
     * @param urls any of these, without query and fragment
     * @param accessToken that comes with it
     * @param now the present
     */
    record Meant(String method, Set<String> urls, Optional<String> accessToken, Instant now) {
        /** Copies in. */
        public Meant {
            urls = Set.copyOf(urls);
        }
    }

    /**
     * A right proof.
     *
     * @param key SHA-256 thumbprint of the key that signed it
     * @param jti its id
     * @param madeAt when it says that it was made
     * @param keepUntil how long its id must be remembered
     */
    record Proven(String key, String jti, Instant madeAt, Instant keepUntil) {}

    /** A proof that proves nothing; its maker may be told why. */
    final class ProofRefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        /** With the reason. */
        public ProofRefusedException(String reason) {
            super(reason);
        }
    }
}
