package io.mivo.adapter.http.tls;

import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * Gives new connections the identity that counts now; TLS 1.2 and later alone, with the suites that RFC 9325, section 4.2,
 * recommends: keys of the moment and authenticated encryption. Safe for use by many threads.
 */
public final class TlsPort {
    private static final String[] SUITES = {
        "TLS_(AES|CHACHA20)_.*", "TLS_ECDHE_(ECDSA|RSA)_WITH_(AES_(128|256)_GCM|CHACHA20_POLY1305)_SHA(256|384)"
    };

    private final SslContextFactory.Server contexts = new SslContextFactory.Server();

    /** Begins with an identity. */
    public TlsPort(TlsIdentity identity) {
        contexts.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        contexts.setIncludeCipherSuites(SUITES);
        contexts.setSniRequired(false);
        contexts.setEndpointIdentificationAlgorithm(null);
        put(contexts, identity);
    }

    /** Goes on with another for connections that begin from now on. */
    public void goOnWith(TlsIdentity identity) {
        try {
            contexts.reload(factory -> put(factory, identity));
        } catch (Exception refused) { // Jetty declares no other
            throw new UnusableTlsException("the certificate cannot be used: " + refused.getMessage(), refused);
        }
    }

    /** For the server beneath. */
    public SslContextFactory.Server contexts() {
        return contexts;
    }

    private static void put(SslContextFactory factory, TlsIdentity identity) {
        factory.setKeyStore(identity.keyStore());
        factory.setKeyStorePassword("");
    }
}
