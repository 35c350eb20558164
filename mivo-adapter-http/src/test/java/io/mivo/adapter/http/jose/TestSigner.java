package io.mivo.adapter.http.jose;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** Signs whatever a test writes into header and payload, with the JDK alone. */
public final class TestSigner {
    private final KeyPair pair;
    private final String jdkName;

    private TestSigner(KeyPair pair, String jdkName) {
        this.pair = pair;
        this.jdkName = jdkName;
    }

    /** A key on P-256. */
    public static TestSigner p256() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new TestSigner(generator.generateKeyPair(), "SHA256withECDSAinP1363Format");
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** A key on Ed25519. */
    public static TestSigner ed25519() {
        return of("Ed25519", 255, "Ed25519");
    }

    /** A key of RSA. */
    public static TestSigner rs256(int bits) {
        return of("RSA", bits, "SHA256withRSA");
    }

    private static TestSigner of(String kind, int bits, String jdkName) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(bits);
            return new TestSigner(generator.generateKeyPair(), jdkName);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** The public JSON Web Key with further members such as {@code "kid":"k1"}. */
    public String jwk(String... members) {
        String key = bare();
        return members.length == 0 ? key : key.substring(0, key.length() - 1) + "," + String.join(",", members) + "}";
    }

    /** A compact JWS of whatever it is given. */
    public String sign(String header, String payload) {
        return sign(header, payload.getBytes(StandardCharsets.UTF_8));
    }

    String sign(String header, byte[] payload) {
        String signed = base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(payload);
        return signed + "." + base64(signature(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    byte[] signature(byte[] signed) {
        try {
            Signature jdk = Signature.getInstance(jdkName);
            jdk.initSign(pair.getPrivate());
            jdk.update(signed);
            return jdk.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The public part. */
    public PublicKey publicKey() {
        return pair.getPublic();
    }

    /** Base64url without padding. */
    public static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String bare() {
        if (pair.getPublic() instanceof ECPublicKey ec) {
            return new ECKey.Builder(Curve.P_256, ec).build().toJSONString();
        }
        if (pair.getPublic() instanceof RSAPublicKey rsa) {
            return new RSAKey.Builder(rsa).build().toJSONString();
        }
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(raw))
                .build()
                .toJSONString();
    }
}
