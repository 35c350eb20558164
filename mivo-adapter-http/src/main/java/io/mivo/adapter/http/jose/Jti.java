package io.mivo.adapter.http.jose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/** The id of a JWT (RFC 7519, section 4.1.7). */
final class Jti {
    /** Neither control characters nor halves of a pair, which no storage keeps apart. */
    private static final Pattern FORM = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,256}");

    private Jti() {}

    /** The one of a payload, which must have one. */
    static String of(ObjectNode payload) throws UnfitException {
        JsonNode jti = payload.path("jti");
        if (!jti.isTextual() || !FORM.matcher(jti.asText()).matches()) {
            throw new UnfitException("jti is not a text of 1 to 256 printable characters");
        }
        return jti.asText();
    }
}
