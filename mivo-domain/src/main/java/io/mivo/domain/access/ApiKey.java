package io.mivo.domain.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A public key with which an API user proves itself.
 *
 * @param thumbprint RFC 7638, SHA-256, base64url; unique
 * @param jwk the public JSON Web Key (RFC 7517) as JSON
 * @param ends when it ends
 */
public record ApiKey(String thumbprint, String jwk, Ends ends) {
    /** One without an end. */
    public ApiKey(String thumbprint, String jwk) {
        this(thumbprint, jwk, Ends.NEVER);
    }

    /** Whether it proves anything at an instant. */
    public boolean isUsableAt(Instant instant) {
        return ends.notAfter().map(instant::isBefore).orElse(true);
    }

    /** The same with an end. */
    public ApiKey until(Optional<Instant> notAfter) {
        return new ApiKey(thumbprint, jwk, new Ends(notAfter, ends.certificate()));
    }

    /** The same with the end of the certificate that one of these, being the same key, came in. */
    public ApiKey like(List<ApiKey> known) {
        Optional<Instant> certificate = known.stream()
                .filter(each -> each.thumbprint.equals(thumbprint))
                .findFirst()
                .flatMap(each -> each.ends.certificate());
        return new ApiKey(
                thumbprint, jwk, new Ends(ends.notAfter(), ends.certificate().or(() -> certificate)));
    }

    /**
     * When a key ends.
     *
     * @param notAfter from here on it proves nothing any more; empty for never
     * @param certificate the end of the certificate that it came in, to be shown: the key alone was taken
     */
    public record Ends(Optional<Instant> notAfter, Optional<Instant> certificate) {
        /** Never. */
        public static final Ends NEVER = new Ends(Optional.empty(), Optional.empty());
    }
}
