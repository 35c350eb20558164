package io.mivo.adapter.http.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A certificate chain with its private key.
 *
 * @param chain the server's own certificate first
 * @param key a secret
 */
public record TlsIdentity(List<X509Certificate> chain, PrivateKey key) {
    private static final Map<String, String> SIGNATURES =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA", "Ed25519", "Ed25519");

    /** Copies in. */
    public TlsIdentity {
        chain = List.copyOf(chain);
    }

    /**
     * Reads both from PEM.
     *
     * @throws UnusableTlsException when either is none, or they do not belong together
     */
    public static TlsIdentity read(String certificatePem, String keyPem) {
        List<X509Certificate> chain = chain(certificatePem);
        PublicKey certified = chain.get(0).getPublicKey();
        PrivateKey key = told("the key file ", () -> PemPrivateKey.read(keyPem, certified));
        if (!isPair(certified, key)) {
            throw new UnusableTlsException("the key file holds another key than that of the certificate "
                    + chain.get(0).getSubjectX500Principal());
        }
        return new TlsIdentity(chain, key);
    }

    /** What people compare, SHA-256 as {@code AB:CD:…}. */
    public String fingerprint() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(chain.get(0).getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** When the server's own certificate ends. */
    public Instant end() {
        return chain.get(0).getNotAfter().toInstant();
    }

    /** In the form that servers take; it has no password, being in memory alone. */
    public KeyStore keyStore() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("mivo", key, new char[0], chain.toArray(Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("no store for keys", impossible);
        }
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "TlsIdentity[" + chain.get(0).getSubjectX500Principal() + "]";
    }

    private static List<X509Certificate> chain(String pem) {
        List<PemText.Block> blocks = PemText.blocks(pem).stream()
                .filter(block -> block.label().equals("CERTIFICATE"))
                .toList();
        if (blocks.isEmpty()) {
            throw new UnusableTlsException("the certificate file holds no PEM block CERTIFICATE");
        }
        return blocks.stream().map(TlsIdentity::certificate).toList();
    }

    private static X509Certificate certificate(PemText.Block block) {
        try {
            byte[] pem = PemText.of(block.label(), block.der()).getBytes(StandardCharsets.US_ASCII);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
        } catch (CertificateException | UnusableTlsException broken) {
            throw new UnusableTlsException("the certificate file holds a CERTIFICATE that is broken", broken);
        }
    }

    private interface Reading {
        PrivateKey read();
    }

    private static PrivateKey told(String where, Reading reading) {
        try {
            return reading.read();
        } catch (UnusableTlsException unusable) {
            throw new UnusableTlsException(where + unusable.getMessage(), unusable);
        }
    }

    private static boolean isPair(PublicKey certified, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(SIGNATURES.getOrDefault(certified.getAlgorithm(), "none"));
            signature.initSign(key);
            signature.update((byte) 1);
            byte[] signed = signature.sign();
            signature.initVerify(certified);
            signature.update((byte) 1);
            return signature.verify(signed);
        } catch (GeneralSecurityException other) {
            return false;
        }
    }
}
