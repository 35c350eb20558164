package io.mivo.adapter.http.jose;

import com.fasterxml.jackson.databind.JsonNode;
import io.mivo.application.port.driven.ClientAssertions.Expected;
import io.mivo.application.port.driven.ClientAssertions.Verified;
import io.mivo.domain.access.ApiUser;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Judges what an assertion says (RFC 7523 section 3, RFC 7523bis section 4), once its signature is known to be the client's. */
final class AssertionClaims {
    /** How far clocks may be apart. */
    static final Duration SKEW = Duration.ofSeconds(30);
    /** How long an assertion may live at most. */
    static final Duration LONGEST_LIFE = Duration.ofHours(1);

    private static final String STRICT_TYPE = "client-authentication+jwt";
    private static final Set<String> TYPES = Set.of("jwt", STRICT_TYPE);
    private static final String MEDIA_PREFIX = "application/";

    private final CompactJws jws;
    private final String thumbprint;
    private final ApiUser client;
    private final Expected expected;

    AssertionClaims(CompactJws jws, ApiUser client, String thumbprint, Expected expected) {
        this.thumbprint = thumbprint;
        this.jws = jws;
        this.client = client;
        this.expected = expected;
    }

    /** All of it, or what the owner of the key may be told is wrong. */
    Verified verified() throws UnfitException {
        boolean strict = type().equals(STRICT_TYPE);
        requireIssuer();
        requireAudience(strict);
        Instant end = end();
        requireBegunBefore(end);
        return new Verified(client, Jti.of(jws.payload()), madeAt(end), end.plus(SKEW), thumbprint);
    }

    private String type() throws UnfitException {
        if (!jws.header().has("typ")) {
            return "jwt";
        }
        String written = jws.header().path("typ").asText().toLowerCase(Locale.ROOT);
        String type = written.startsWith(MEDIA_PREFIX) ? written.substring(MEDIA_PREFIX.length()) : written;
        if (!jws.header().path("typ").isTextual() || !TYPES.contains(type)) {
            throw new UnfitException("typ is neither JWT nor " + STRICT_TYPE);
        }
        return type;
    }

    private void requireIssuer() throws UnfitException {
        JsonNode issuer = jws.payload().path("iss");
        if (!issuer.isTextual() || !issuer.asText().equals(client.id().text())) {
            throw new UnfitException("iss is not the client id, as sub is");
        }
    }

    /** Compared byte for byte: no case folding, no slash, no default port is forgiven. */
    private void requireAudience(boolean strict) throws UnfitException {
        Set<String> accepted = new TreeSet<>(expected.audiences());
        if (!strict && client.credentials().legacyAudience()) {
            accepted.addAll(expected.legacyAudiences());
        }
        JsonNode written = jws.payload().path("aud");
        JsonNode sole = written.isArray() && written.size() == 1 ? written.path(0) : written;
        if (!sole.isTextual() || !accepted.contains(sole.asText())) {
            throw new UnfitException("aud must be " + String.join(" or ", accepted) + " alone");
        }
    }

    private Instant end() throws UnfitException {
        Instant end = NumericDate.of(jws.payload(), "exp").orElseThrow(() -> new UnfitException("exp is missing"));
        if (!end.plus(SKEW).isAfter(expected.now())) {
            throw new UnfitException("exp is " + seconds(end, expected.now()) + " s past" + clock());
        }
        if (end.isAfter(expected.now().plus(LONGEST_LIFE).plus(SKEW))) {
            throw new UnfitException("exp is more than " + LONGEST_LIFE.toSeconds() + " s ahead" + clock());
        }
        return end;
    }

    private void requireBegunBefore(Instant end) throws UnfitException {
        requireNotAhead("nbf", end);
        requireNotAhead("iat", end);
        Instant issued = NumericDate.of(jws.payload(), "iat").orElse(expected.now());
        if (issued.isBefore(expected.now().minus(LONGEST_LIFE).minus(SKEW))) {
            throw new UnfitException("iat is more than " + LONGEST_LIFE.toSeconds() + " s past" + clock());
        }
    }

    /** When it says so itself, or as early as one that ends then can have been made. */
    private Instant madeAt(Instant end) throws UnfitException {
        Optional<Instant> issued = NumericDate.of(jws.payload(), "iat");
        return issued.isPresent()
                ? issued.get()
                : NumericDate.of(jws.payload(), "nbf").orElse(end.minus(LONGEST_LIFE));
    }

    private void requireNotAhead(String name, Instant end) throws UnfitException {
        Instant begin = NumericDate.of(jws.payload(), name).orElse(Instant.EPOCH);
        if (begin.isAfter(expected.now().plus(SKEW))) {
            throw new UnfitException(name + " is " + seconds(expected.now(), begin) + " s ahead" + clock());
        }
        if (begin.isAfter(end)) {
            throw new UnfitException(name + " is after exp");
        }
    }

    private String clock() {
        return " by the clock here, which shows " + expected.now();
    }

    private static long seconds(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds();
    }
}
