package io.mivo.adapter.http.jose;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A public key that is strong enough, in its one canonical form (RFC 7517).
 *
 * @param jwk nothing but kty and the members that make the key
 * @param key the same for the JDK
 * @param shape its kind
 * @param label how its owner calls it and means it to be used
 */
record PublicJwk(JWK jwk, PublicKey key, KeyShape shape, Label label) {
    /**
     * What an owner says of a key.
     *
     * @param kid what it is called
     * @param algorithm the only one it may be used with
     * @param end from when on it is not used any more
     * @param certificateEnd of the certificate that it came in
     */
    record Label(
            Optional<String> kid,
            Optional<JwsAlgorithm> algorithm,
            Optional<Instant> end,
            Optional<Instant> certificateEnd) {
        static final Label NONE = new Label(Optional.empty(), Optional.empty());

        Label(Optional<String> kid, Optional<JwsAlgorithm> algorithm) {
            this(kid, algorithm, Optional.empty(), Optional.empty());
        }
    }

    /** Checks a key of the JDK: kind, strength, a point of its curve, an algorithm that fits. */
    static PublicJwk of(PublicKey key, Label label) throws UnfitException {
        KeyShape shape = KeyShape.of(key);
        if (label.algorithm().filter(each -> each.shape() != shape).isPresent()) {
            throw new UnfitException("has an alg that does not fit its kind");
        }
        return new PublicJwk(canonical(key, shape), key, shape, label);
    }

    /** The same out of a certificate that ends then. */
    PublicJwk inCertificateUntil(Instant end) {
        return new PublicJwk(jwk, key, shape, new Label(label.kid(), label.algorithm(), label.end(), Optional.of(end)));
    }

    /** RFC 7638 with SHA-256, base64url. */
    String thumbprint() {
        try {
            return jwk.computeThumbprint().toString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("no SHA-256", impossible);
        }
    }

    /** Whether the owner lets it verify signatures of this algorithm. */
    boolean allows(JwsAlgorithm algorithm) {
        return shape == algorithm.shape()
                && label.algorithm().map(algorithm::equals).orElse(true);
    }

    /** The only algorithm it may be used with, or the best for its kind. */
    JwsAlgorithm algorithm() {
        return label.algorithm().orElseGet(() -> JwsAlgorithm.bestFor(shape));
    }

    /** The public key with the owner's label. */
    ObjectNode json() {
        try {
            ObjectNode json = StrictJson.object(jwk.toJSONString());
            label.kid().ifPresent(kid -> json.put("kid", kid));
            label.algorithm().ifPresent(alg -> json.put("alg", alg.word()));
            return json;
        } catch (UnfitException impossible) {
            throw new IllegalStateException("a key that is no JSON", impossible);
        }
    }

    private static JWK canonical(PublicKey key, KeyShape shape) throws UnfitException {
        try {
            return switch (shape) {
                case RSA -> new RSAKey.Builder((RSAPublicKey) key).build();
                case ED25519 -> new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(Ed25519Keys.raw(key))).build();
                case P_256, P_384, P_521 -> onCurve((ECPublicKey) key);
            };
        } catch (IllegalStateException | IllegalArgumentException notOnCurve) {
            throw new UnfitException("is no point of its curve", notOnCurve);
        }
    }

    private static JWK onCurve(ECPublicKey key) {
        return new ECKey.Builder(Curve.forECParameterSpec(key.getParams()), key).build();
    }
}
