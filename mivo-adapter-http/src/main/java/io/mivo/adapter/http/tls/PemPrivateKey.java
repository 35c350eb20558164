package io.mivo.adapter.http.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a private key from PEM: PKCS#8, PKCS#1 (RFC 8017) or SEC 1 (RFC 5915). */
final class PemPrivateKey {
    private static final String ENCRYPTED = "holds an encrypted private key: decrypt it first, for example with"
            + " openssl pkey -in KEY -out PLAIN (mode 0600)";
    private static final Map<Integer, String> CURVES =
            Map.of(256, "1.2.840.10045.3.1.7", 384, "1.3.132.0.34", 521, "1.3.132.0.35");

    private PemPrivateKey() {}

    /**
     * The one private key of a text, which is that of a certificate.
     *
     * @throws UnusableTlsException when there is none, or another
     */
    static PrivateKey read(String text, PublicKey certified) {
        List<PemText.Block> keys = PemText.blocks(text).stream()
                .filter(block -> block.label().endsWith("PRIVATE KEY"))
                .toList();
        if (keys.size() != 1) {
            throw new UnusableTlsException("holds " + keys.size()
                    + " PEM blocks PRIVATE KEY, RSA PRIVATE KEY or EC PRIVATE KEY where 1 is needed");
        }
        PemText.Block key = keys.get(0);
        if (key.label().startsWith("ENCRYPTED") || key.body().contains("ENCRYPTED")) {
            throw new UnusableTlsException(ENCRYPTED);
        }
        return read(pkcs8(key, certified), certified.getAlgorithm());
    }

    private static PrivateKey read(byte[] pkcs8, String kind) {
        try {
            return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException other) {
            throw new UnusableTlsException(
                    "holds no proper private key of the certificate's kind (" + kind + ")", other);
        }
    }

    private static byte[] pkcs8(PemText.Block key, PublicKey certified) {
        return switch (key.label()) {
            case "PRIVATE KEY" -> key.der();
            case "RSA PRIVATE KEY" -> wrapped(Der.sequence(Der.oid("1.2.840.113549.1.1.1"), Der.none()), key.der());
            case "EC PRIVATE KEY" -> wrapped(Der.sequence(Der.oid("1.2.840.10045.2.1"), curve(certified)), key.der());
            default -> throw new UnusableTlsException("holds a " + key.label() + ", which is not understood");
        };
    }

    private static byte[] wrapped(byte[] algorithm, byte[] key) {
        return Der.sequence(Der.integer(BigInteger.ZERO), algorithm, Der.octets(key));
    }

    private static byte[] curve(PublicKey certified) {
        return Optional.of(certified)
                .filter(ECPublicKey.class::isInstance)
                .map(ECPublicKey.class::cast)
                .map(key -> CURVES.get(key.getParams().getCurve().getField().getFieldSize()))
                .map(Der::oid)
                .orElseThrow(() -> new UnusableTlsException(
                        "holds an EC PRIVATE KEY, but the certificate is not on P-256, P-384 or P-521"));
    }
}
