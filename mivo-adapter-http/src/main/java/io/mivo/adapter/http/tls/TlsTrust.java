package io.mivo.adapter.http.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Whom a client of MIVO trusts when the certificate of a server was not made by anybody its Java knows. */
public final class TlsTrust {
    private TlsTrust() {}

    /**
     * Trust in these certificates and no others.
     *
     * @throws UnusableTlsException when there is none
     */
    public static SSLContext in(String certificatesPem) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store(certificates(certificatesPem)));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("this JDK lacks TLS", impossible);
        }
    }

    private static Collection<? extends Certificate> certificates(String pem) {
        byte[] octets = pem.getBytes(StandardCharsets.UTF_8);
        try {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(octets));
            if (!found.isEmpty()) {
                return found;
            }
        } catch (CertificateException broken) {
            throw new UnusableTlsException("holds a certificate that is broken", broken);
        }
        throw new UnusableTlsException("holds no PEM block CERTIFICATE");
    }

    private static KeyStore store(Collection<? extends Certificate> certificates)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("trusted-" + number, certificate);
            number++;
        }
        return store;
    }
}
