package io.mivo.adapter.http.jose;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mivo.application.port.driven.KeyProofs.Meant;
import io.mivo.application.port.driven.KeyProofs.Proven;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a DPoP proof says, judged on the members as they were sent (RFC 9449, section 4.3). */
final class ProofClaims {
    /** How long a proof counts. */
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final ObjectNode payload;
    private final Meant meant;

    ProofClaims(ObjectNode payload, Meant meant) {
        this.payload = payload;
        this.meant = meant;
    }

    /** All of it, or what its maker may be told is wrong. */
    Proven proven(String key) throws UnfitException {
        requireText("htm", meant.method());
        requireUrl();
        requireToken();
        Instant madeAt = madeAt();
        return new Proven(key, Jti.of(payload), madeAt, madeAt.plus(LIFE).plus(AssertionClaims.SKEW));
    }

    private void requireText(String name, String wanted) throws UnfitException {
        if (!payload.path(name).isTextual() || !payload.path(name).asText().equals(wanted)) {
            throw new UnfitException("has an " + name + " other than " + wanted);
        }
    }

    private void requireUrl() throws UnfitException {
        Optional<PlainUrl> url = Optional.of(payload.path("htu"))
                .filter(each -> each.isTextual())
                .flatMap(each -> PlainUrl.of(each.asText()));
        boolean fits =
                url.isPresent() && meant.urls().stream().map(PlainUrl::of).anyMatch(url::equals);
        if (!fits) {
            throw new UnfitException("has an htu other than " + String.join(" or ", meant.urls()));
        }
    }

    private void requireToken() throws UnfitException {
        if (meant.accessToken().isPresent()) {
            requireText("ath", hash(meant.accessToken().get()));
        }
    }

    private Instant madeAt() throws UnfitException {
        Instant madeAt = NumericDate.of(payload, "iat").orElseThrow(() -> new UnfitException("has no iat"));
        Duration age = Duration.between(madeAt, meant.now());
        if (age.compareTo(LIFE.plus(AssertionClaims.SKEW)) > 0 || age.negated().compareTo(AssertionClaims.SKEW) > 0) {
            throw new UnfitException("has an iat that is " + age.toSeconds() + " s before now, which is " + meant.now()
                    + " by the clock here");
        }
        return madeAt;
    }

    private static String hash(String token) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return Base64Url.encode(sha.digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
