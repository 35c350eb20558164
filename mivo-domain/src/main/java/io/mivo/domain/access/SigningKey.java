package io.mivo.domain.access;

import java.time.Instant;

/**
 * A private key of this installation.
 *
 * @param kid its id in what it signs
 * @param purpose what it signs
 * @param privateJwk the private JSON Web Key as JSON; a secret
 * @param createdAt when it was made
 */
public record SigningKey(String kid, Purpose purpose, String privateJwk, Instant createdAt) {
    /** What a key signs. */
    public enum Purpose {
        ACCESS_TOKENS,
        LICENSES
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "SigningKey[" + kid + ", " + purpose + "]";
    }
}
