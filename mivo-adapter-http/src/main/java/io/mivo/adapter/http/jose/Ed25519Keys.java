package io.mivo.adapter.http.jose;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 keys of the JDK out of their 32 raw bytes and back (RFC 8032, RFC 8410). */
final class Ed25519Keys {
    /** SubjectPublicKeyInfo with the identifier 1.3.101.112, up to the 32 bytes of the key. */
    private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    /** PrivateKeyInfo with the same identifier, up to the 32 bytes of the seed. */
    private static final byte[] PRIVATE_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final int LENGTH = 32;

    private Ed25519Keys() {}

    /** A public key that is a point of the curve. */
    static PublicKey publicKey(byte[] raw) throws UnfitException {
        try {
            PublicKey key = factory().generatePublic(new X509EncodedKeySpec(joined(PUBLIC_PREFIX, raw)));
            Signature.getInstance("Ed25519").initVerify(key);
            return key;
        } catch (GeneralSecurityException notOnCurve) {
            throw new UnfitException("is no point of Ed25519", notOnCurve);
        }
    }

    static PrivateKey privateKey(byte[] seed) throws UnfitException {
        try {
            return factory().generatePrivate(new PKCS8EncodedKeySpec(joined(PRIVATE_PREFIX, seed)));
        } catch (GeneralSecurityException impossible) {
            throw new UnfitException("is no key of Ed25519", impossible);
        }
    }

    static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, PUBLIC_PREFIX.length, encoded.length);
    }

    private static byte[] joined(byte[] prefix, byte[] raw) throws UnfitException {
        if (raw.length != LENGTH) {
            throw new UnfitException("has " + raw.length + " bytes where Ed25519 has 32");
        }
        byte[] joined = Arrays.copyOf(prefix, prefix.length + LENGTH);
        System.arraycopy(raw, 0, joined, prefix.length, LENGTH);
        return joined;
    }

    private static KeyFactory factory() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519");
    }
}
