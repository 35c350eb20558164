package io.mivo.adapter.http.jose;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The signature algorithms that count here (RFC 7518, RFC 8037), done by the JDK. */
enum JwsAlgorithm {
    ES256("ES256", KeyShape.P_256, "SHA256withECDSAinP1363Format", 64),
    ES384("ES384", KeyShape.P_384, "SHA384withECDSAinP1363Format", 96),
    ES512("ES512", KeyShape.P_521, "SHA512withECDSAinP1363Format", 132),
    PS256("PS256", KeyShape.RSA, "RSASSA-PSS", 0),
    PS384("PS384", KeyShape.RSA, "RSASSA-PSS", 0),
    PS512("PS512", KeyShape.RSA, "RSASSA-PSS", 0),
    EDDSA("EdDSA", KeyShape.ED25519, "Ed25519", 64),
    RS256("RS256", KeyShape.RSA, "SHA256withRSA", 0);

    /** RFC 9864 calls EdDSA with this curve so; some clients already do. */
    private static final Map<String, JwsAlgorithm> OTHER_NAMES = Map.of("Ed25519", EDDSA);

    private static final Map<JwsAlgorithm, PSSParameterSpec> PSS = Map.of(
            PS256, new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1),
            PS384, new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, 1),
            PS512, new PSSParameterSpec("SHA-512", "MGF1", MGF1ParameterSpec.SHA512, 64, 1));

    private final String word;
    private final KeyShape shape;
    private final String jdkName;
    private final int signatureLength;

    JwsAlgorithm(String word, KeyShape shape, String jdkName, int signatureLength) {
        this.word = word;
        this.shape = shape;
        this.jdkName = jdkName;
        this.signatureLength = signatureLength;
    }

    /** The one that {@code alg} names. */
    static Optional<JwsAlgorithm> ofWord(String alg) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(alg))
                .findFirst()
                .or(() -> Optional.ofNullable(OTHER_NAMES.get(alg)));
    }

    /** The best one for a kind of key. */
    static JwsAlgorithm bestFor(KeyShape shape) {
        return Arrays.stream(values())
                .filter(each -> each.shape == shape)
                .findFirst()
                .orElseThrow();
    }

    /** As {@code alg} writes it. */
    String word() {
        return word;
    }

    /** The only kind of key it works with. */
    KeyShape shape() {
        return shape;
    }

    /** Whether a key made this signature of exactly these bytes; a signature that makes no sense is none. */
    boolean verifies(PublicKey key, byte[] signed, byte[] signature) {
        if (!hasRightForm(signature)) {
            return false;
        }
        try {
            Signature jdk = jdkSignature();
            jdk.initVerify(key);
            jdk.update(signed);
            return jdk.verify(signature);
        } catch (GeneralSecurityException nonsense) {
            return false;
        }
    }

    /** The signature of these bytes. */
    byte[] sign(PrivateKey key, byte[] toSign) {
        try {
            Signature jdk = jdkSignature();
            jdk.initSign(key);
            jdk.update(toSign);
            return jdk.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot sign with " + word, impossible);
        }
    }

    /** ECDSA with r or s of zero was accepted by some JDK 17 (CVE-2022-21449). */
    private boolean hasRightForm(byte[] signature) {
        if (signatureLength == 0) {
            return true;
        }
        int half = signatureLength / 2;
        return signature.length == signatureLength
                && (this == EDDSA || (holdsNumber(signature, 0, half) && holdsNumber(signature, half, half)));
    }

    private static boolean holdsNumber(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (bytes[i] != 0) {
                return true;
            }
        }
        return false;
    }

    private Signature jdkSignature() throws GeneralSecurityException {
        Signature jdk = Signature.getInstance(jdkName);
        PSSParameterSpec parameters = PSS.get(this);
        if (parameters != null) {
            jdk.setParameter(parameters);
        }
        return jdk;
    }
}
