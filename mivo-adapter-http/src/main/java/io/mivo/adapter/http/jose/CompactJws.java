package io.mivo.adapter.http.jose;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A signed JSON object in the compact form (RFC 7515, section 7.1), read without leniency; nothing in it is proven yet. */
final class CompactJws {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");
    private static final int LONGEST = 16 * 1024;

    /** Extensions that nobody here understands, and keys that a stranger brings along. */
    private static final List<String> REFUSED =
            List.of("crit", "b64", "zip", "enc", "cty", "jwk", "jku", "x5u", "x5c", "x5t", "x5t#S256");

    private final ObjectNode header;
    private final ObjectNode payload;
    private final byte[] signed;
    private final byte[] signature;

    private CompactJws(ObjectNode header, ObjectNode payload, byte[] signed, byte[] signature) {
        this.header = header;
        this.payload = payload;
        this.signed = signed;
        this.signature = signature;
    }

    /** Takes the text apart; at most 16 KiB. */
    static CompactJws parse(String compact) throws UnfitException {
        return parse(compact, REFUSED);
    }

    /** The same for a text that brings its key along, as it may where it proves no more than to possess it. */
    static CompactJws parseWithKey(String compact) throws UnfitException {
        return parse(
                compact, REFUSED.stream().filter(each -> !each.equals("jwk")).toList());
    }

    private static CompactJws parse(String compact, List<String> refused) throws UnfitException {
        if (compact.length() > LONGEST) {
            throw new UnfitException("is longer than 16 KiB");
        }
        Matcher form = FORM.matcher(compact);
        if (!form.matches()) {
            throw new UnfitException("is not a compact JWS of three base64url parts");
        }
        ObjectNode header = part("header", form.group(1));
        requireHarmless(header, refused);
        byte[] signed = compact.substring(0, form.end(2)).getBytes(StandardCharsets.US_ASCII);
        return new CompactJws(header, part("payload", form.group(2)), signed, signature(form.group(3)));
    }

    /** The compact form of a payload, signed; alg of the key goes into the header, and its kid if it has one. */
    static String sign(ObjectNode header, ObjectNode payload, PrivateJwk key) {
        header.put("alg", key.algorithm().word());
        key.publicPart().label().kid().ifPresent(kid -> header.put("kid", kid));
        String signed = encoded(header) + "." + encoded(payload);
        byte[] signature = key.algorithm().sign(key.key(), signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + Base64Url.encode(signature);
    }

    ObjectNode header() {
        return header;
    }

    ObjectNode payload() {
        return payload;
    }

    /** What the header says of its algorithm; present only when it is one that counts here. */
    Optional<JwsAlgorithm> algorithm() {
        return Optional.of(header.path("alg"))
                .filter(alg -> alg.isTextual())
                .flatMap(alg -> JwsAlgorithm.ofWord(alg.asText()));
    }

    Optional<String> kid() {
        return Optional.of(header.path("kid")).filter(kid -> kid.isTextual()).map(kid -> kid.asText());
    }

    boolean isSignedBy(PublicJwk key, JwsAlgorithm algorithm) {
        return key.allows(algorithm) && algorithm.verifies(key.key(), signed, signature);
    }

    private static void requireHarmless(ObjectNode header, List<String> refused) throws UnfitException {
        for (String name : refused) {
            if (header.has(name)) {
                throw new UnfitException("has the header member " + name + ", which is refused");
            }
        }
        if (!header.path("alg").isTextual()) {
            throw new UnfitException("has no alg");
        }
        if (header.has("kid") && !header.path("kid").isTextual()) {
            throw new UnfitException("has a kid that is no text");
        }
    }

    private static ObjectNode part(String name, String base64url) throws UnfitException {
        try {
            return StrictJson.object(Base64Url.decode(base64url));
        } catch (UnfitException unfit) {
            throw new UnfitException("has a " + name + " that " + unfit.reason(), unfit);
        }
    }

    private static byte[] signature(String base64url) throws UnfitException {
        try {
            return Base64Url.decode(base64url);
        } catch (UnfitException unfit) {
            throw new UnfitException("has a signature that " + unfit.reason(), unfit);
        }
    }

    private static String encoded(ObjectNode json) {
        return Base64Url.encode(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
