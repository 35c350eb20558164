package io.mivo.adapter.http.jose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Understands the members of a JSON Web Key (RFC 7517, RFC 7518 section 6, RFC 8037 section 2). */
final class JwkMembers {
    private static final List<String> PRIVATE = List.of("d", "p", "q", "dp", "dq", "qi", "oth");
    private static final Map<String, List<String>> PUBLIC =
            Map.of("EC", List.of("crv", "x", "y"), "RSA", List.of("n", "e"), "OKP", List.of("crv", "x"));
    private static final int LONGEST_KID = 256;

    private JwkMembers() {}

    static boolean isPrivate(ObjectNode jwk) {
        return PRIVATE.stream().anyMatch(jwk::has);
    }

    /** The public part of a key, checked in every respect. */
    static PublicJwk publicPart(ObjectNode jwk) throws UnfitException {
        String kty = kty(jwk);
        requireForSignatures(jwk);
        return PublicJwk.of(publicKey(kty, only(jwk, kty, List.of())), label(jwk));
    }

    /** The private part of a key. */
    static PrivateKey privatePart(ObjectNode jwk) throws UnfitException {
        String kty = kty(jwk);
        if (!jwk.has("d")) {
            throw new UnfitException("holds no private key");
        }
        return privateKey(kty, only(jwk, kty, PRIVATE));
    }

    private static String kty(ObjectNode jwk) throws UnfitException {
        String kty = jwk.path("kty").asText();
        if ("oct".equals(kty)) {
            throw new UnfitException("is a symmetric key (kty oct): only public keys prove who signed");
        }
        if (!PUBLIC.containsKey(kty)) {
            throw new UnfitException("has a kty other than EC, RSA and OKP");
        }
        return kty;
    }

    /** Nothing but the members that make the key. */
    private static ObjectNode only(ObjectNode jwk, String kty, List<String> further) throws UnfitException {
        ObjectNode key = StrictJson.fresh().put("kty", kty);
        for (String name : PUBLIC.getOrDefault(kty, List.of())) {
            key.put(name, base64url(jwk, name));
        }
        for (String name : further) {
            if (jwk.has(name)) {
                key.put(name, base64url(jwk, name));
            }
        }
        return key;
    }

    private static String base64url(ObjectNode jwk, String name) throws UnfitException {
        JsonNode member = jwk.path(name);
        if (!member.isTextual() || member.asText().isEmpty()) {
            throw new UnfitException("has no text in its member " + name);
        }
        if (!"crv".equals(name)) {
            requireBase64Url(name, member.asText());
        }
        return member.asText();
    }

    private static void requireBase64Url(String name, String text) throws UnfitException {
        try {
            Base64Url.decode(text);
        } catch (UnfitException notBase64Url) {
            throw new UnfitException("has a member " + name + " that " + notBase64Url.reason(), notBase64Url);
        }
    }

    private static PublicKey publicKey(String kty, ObjectNode jwk) throws UnfitException {
        try {
            return switch (kty) {
                case "EC" -> ECKey.parse(jwk.toString()).toECPublicKey();
                case "RSA" -> RSAKey.parse(jwk.toString()).toRSAPublicKey();
                default -> Ed25519Keys.publicKey(ofEd25519(jwk, "x"));
            };
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException unfit) {
            throw new UnfitException("is no proper " + kty + " key: " + ofNimbus(unfit), unfit);
        }
    }

    private static PrivateKey privateKey(String kty, ObjectNode jwk) throws UnfitException {
        try {
            return switch (kty) {
                case "EC" -> ECKey.parse(jwk.toString()).toECPrivateKey();
                case "RSA" -> RSAKey.parse(jwk.toString()).toRSAPrivateKey();
                default -> Ed25519Keys.privateKey(ofEd25519(jwk, "d"));
            };
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException unfit) {
            // its message may quote the key
            throw new UnfitException("is no proper private " + kty + " key", unfit);
        }
    }

    private static byte[] ofEd25519(ObjectNode jwk, String member) throws UnfitException {
        if (!"Ed25519".equals(jwk.path("crv").asText())) {
            throw new UnfitException("is on a curve other than P-256, P-384, P-521 and Ed25519");
        }
        return Base64Url.decode(jwk.path(member).asText());
    }

    private static String ofNimbus(Exception unfit) {
        return Printable.text(String.valueOf(unfit.getMessage()));
    }

    private static void requireForSignatures(ObjectNode jwk) throws UnfitException {
        if (jwk.has("use") && !"sig".equals(jwk.path("use").asText())) {
            throw new UnfitException("is not for signatures: its use is not sig");
        }
        JsonNode operations = jwk.path("key_ops");
        boolean verifies =
                StreamSupport.stream(operations.spliterator(), false).anyMatch(each -> "verify".equals(each.asText()));
        if (jwk.has("key_ops") && !verifies) {
            throw new UnfitException("is not for signatures: its key_ops lack verify");
        }
    }

    private static PublicJwk.Label label(ObjectNode jwk) throws UnfitException {
        return new PublicJwk.Label(kid(jwk), algorithm(jwk), NumericDate.of(jwk, "exp"), Optional.empty());
    }

    private static Optional<String> kid(ObjectNode jwk) throws UnfitException {
        if (!jwk.has("kid")) {
            return Optional.empty();
        }
        JsonNode kid = jwk.path("kid");
        if (!kid.isTextual() || kid.asText().isEmpty() || kid.asText().length() > LONGEST_KID) {
            throw new UnfitException("has a kid that is not a text of 1 to 256 characters");
        }
        return Optional.of(kid.asText());
    }

    private static Optional<JwsAlgorithm> algorithm(ObjectNode jwk) throws UnfitException {
        if (!jwk.has("alg")) {
            return Optional.empty();
        }
        String word = jwk.path("alg").asText();
        return Optional.of(JwsAlgorithm.ofWord(word)
                .orElseThrow(() -> new UnfitException("has the alg " + Printable.text(word)
                        + ": ES256, ES384, ES512, PS256, PS384, PS512, EdDSA or RS256 are possible")));
    }
}
