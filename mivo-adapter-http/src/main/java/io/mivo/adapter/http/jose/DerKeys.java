package io.mivo.adapter.http.jose;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Public keys out of DER: SubjectPublicKeyInfo (RFC 5280), RSAPublicKey (RFC 8017), certificates (X.509). */
final class DerKeys {
    private static final List<String> KINDS = List.of("EC", "RSA", "Ed25519");
    /** AlgorithmIdentifier rsaEncryption (1.2.840.113549.1.1.1) with NULL, RFC 8017 A.1. */
    private static final byte[] RSA_ENCRYPTION = HexFormat.of().parseHex("300d06092a864886f70d0101010500");

    private static final int SEQUENCE = 0x30;
    private static final int BIT_STRING = 0x03;

    private DerKeys() {}

    static PublicJwk ofSubjectPublicKeyInfo(byte[] der) throws UnfitException {
        return checked(KINDS.stream()
                .flatMap(kind -> key(kind, der).stream())
                .findFirst()
                .orElseThrow(() -> new UnfitException("is no proper RSA, P-256, P-384, P-521 or Ed25519 public key")));
    }

    /** The key if it is of this kind. */
    private static Optional<PublicKey> key(String kind, byte[] der) {
        try {
            return Optional.of(KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(der)));
        } catch (GeneralSecurityException another) {
            return Optional.empty();
        }
    }

    /** PKCS#1, which the JDK reads only in the wrapping of a SubjectPublicKeyInfo. */
    static PublicJwk ofRsaPublicKey(byte[] der) throws UnfitException {
        byte[] bits = element(BIT_STRING, new byte[] {0}, der);
        return ofSubjectPublicKeyInfo(element(SEQUENCE, RSA_ENCRYPTION, bits));
    }

    static PublicJwk ofCertificate(byte[] der) throws UnfitException {
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            return checked(certificate.getPublicKey())
                    .inCertificateUntil(certificate.getNotAfter().toInstant());
        } catch (CertificateException unfit) {
            throw new UnfitException("is no proper certificate", unfit);
        }
    }

    private static PublicJwk checked(PublicKey key) throws UnfitException {
        if ("EdDSA".equals(key.getAlgorithm()) || "Ed25519".equals(key.getAlgorithm())) {
            KeyShape.of(key);
            return PublicJwk.of(Ed25519Keys.publicKey(Ed25519Keys.raw(key)), PublicJwk.Label.NONE);
        }
        return PublicJwk.of(key, PublicJwk.Label.NONE);
    }

    private static byte[] element(int tag, byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        int length = first.length + second.length;
        writeLength(out, length);
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    /** In as few bytes as can be, as DER demands. */
    private static void writeLength(ByteArrayOutputStream out, int length) {
        if (length > 0xff) {
            out.write(0x82);
            out.write(length >> 8);
        } else if (length > 0x7f) {
            out.write(0x81);
        }
        out.write(length);
    }
}
