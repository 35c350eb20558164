package io.mivo.adapter.http.jose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/** A moment in a JWT: seconds since 1970, fractions allowed (RFC 7519, section 2). */
final class NumericDate {
    /** The end of the year 9999. */
    private static final BigDecimal LATEST = BigDecimal.valueOf(253_402_300_799L);

    private NumericDate() {}

    /** Empty when the member is absent; fractions are cut off. */
    static Optional<Instant> of(ObjectNode payload, String name) throws UnfitException {
        JsonNode member = payload.path(name);
        if (member.isMissingNode()) {
            return Optional.empty();
        }
        if (!member.isNumber()) {
            throw new UnfitException(name + " is not a number");
        }
        BigDecimal seconds = member.decimalValue();
        if (seconds.signum() < 0 || seconds.compareTo(LATEST) > 0) {
            throw new UnfitException(name + " is not a time between 1970 and 9999");
        }
        return Optional.of(Instant.ofEpochSecond(whole(seconds)));
    }

    /** A scale of a thousand million digits, as in 1e-999999999, must not be worked out. */
    private static long whole(BigDecimal seconds) {
        return seconds.compareTo(BigDecimal.ONE) < 0
                ? 0
                : seconds.setScale(0, RoundingMode.FLOOR).longValueExact();
    }
}
