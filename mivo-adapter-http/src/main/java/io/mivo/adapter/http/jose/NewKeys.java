package io.mivo.adapter.http.jose;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;

/** Makes private JSON Web Keys from the JDK's random source; kid is the thumbprint (RFC 7638). */
final class NewKeys {
    private static final int RSA_BITS = 3072;

    private NewKeys() {}

    static ObjectNode es256() {
        KeyPair pair = ecPair();
        return labelled(
                new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                        .privateKey(pair.getPrivate())
                        .build(),
                JwsAlgorithm.ES256);
    }

    static ObjectNode ps256() {
        KeyPair pair = pair("RSA", RSA_BITS);
        return labelled(
                new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                        .privateKey(pair.getPrivate())
                        .build(),
                JwsAlgorithm.PS256);
    }

    static ObjectNode edDsa() {
        KeyPair pair = pair("Ed25519", 255);
        byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
        return labelled(
                new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(Ed25519Keys.raw(pair.getPublic())))
                        .d(Base64URL.encode(seed))
                        .build(),
                JwsAlgorithm.EDDSA);
    }

    private static ObjectNode labelled(JWK key, JwsAlgorithm algorithm) {
        try {
            return StrictJson.object(key.toJSONString())
                    .put("kid", key.computeThumbprint().toString())
                    .put("alg", algorithm.word())
                    .put("use", "sig");
        } catch (JOSEException | UnfitException impossible) {
            throw new IllegalStateException("a new key that is none", impossible);
        }
    }

    private static KeyPair ecPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JDK lacks P-256", impossible);
        }
    }

    private static KeyPair pair(String kind, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JDK lacks " + kind, impossible);
        }
    }
}
