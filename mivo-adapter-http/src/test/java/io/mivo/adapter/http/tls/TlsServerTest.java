package io.mivo.adapter.http.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.adapter.http.FakeCore;
import io.mivo.adapter.http.HttpSettings;
import io.mivo.adapter.http.HttpSettings.Door;
import io.mivo.adapter.http.MivoHttpServer;
import io.mivo.adapter.http.route.Pages;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server with a door for TLS. */
class TlsServerTest {
    private final TlsIdentity identity = made();
    private final TlsPort tls = new TlsPort(identity);
    private final MivoHttpServer server = started();

    private MivoHttpServer started() {
        List<Door> doors =
                List.of(new Door("127.0.0.1", 0, Optional.empty()), new Door("127.0.0.1", 0, Optional.of(tls)));
        MivoHttpServer made =
                new MivoHttpServer(new FakeCore().ports(), HttpSettings.at(doors), Pages.NONE, Clock.systemUTC());
        made.start();
        return made;
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void answers_at_both_doors_and_calls_itself_as_it_was_called() throws Exception {
        List<String> urls = server.urls();

        assertThat(urls.get(0)).startsWith("http://127.0.0.1:");
        assertThat(urls.get(1)).startsWith("https://127.0.0.1:");
        for (String url : urls) {
            assertThat(get(trusting(identity), url + "/.well-known/oauth-authorization-server")
                            .body())
                    .contains("\"issuer\":\"" + url + "\"");
        }
    }

    @Test
    void tells_browsers_to_come_back_encrypted_over_tls_alone() throws Exception {
        HttpResponse<String> plain = get(trusting(identity), server.urls().get(0) + "/health/live");
        HttpResponse<String> encrypted = get(trusting(identity), server.urls().get(1) + "/health/live");

        assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(encrypted.headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=63072000; includeSubDomains");
    }

    @Test
    void speaks_tls_1_2_and_1_3_and_nothing_older() throws Exception {
        assertThat(protocol("TLSv1.2")).isEqualTo("TLSv1.2");
        assertThat(protocol("TLSv1.3")).isEqualTo("TLSv1.3");
        assertThatThrownBy(() -> protocol("TLSv1.1")).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void agrees_on_nothing_weaker_than_authenticated_encryption_with_keys_of_the_moment() throws Exception {
        for (String strong : List.of(
                "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
                "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
                "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256")) {
            assertThat(suite(strong)).isEqualTo(strong);
        }
        for (String weak :
                List.of("TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384")) {
            assertThatThrownBy(() -> suite(weak)).isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void goes_on_with_another_certificate_without_a_restart() throws Exception {
        String url = server.urls().get(1) + "/health/live";
        TlsIdentity next = made();

        tls.goOnWith(next);

        assertThat(get(trusting(next), url).statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> get(trusting(identity), url)).isInstanceOf(IOException.class);
    }

    @Test
    void refuses_plain_http_at_the_door_for_tls() {
        String url = server.urls().get(1).replace("https", "http") + "/health/live";

        assertThatThrownBy(() -> get(trusting(identity), url)).isInstanceOf(IOException.class);
    }

    private String protocol(String offered) throws Exception {
        return agreed(only -> only.setProtocols(new String[] {offered})).getProtocol();
    }

    private String suite(String offered) throws Exception {
        return agreed(only -> {
                    only.setProtocols(new String[] {"TLSv1.2"});
                    only.setCipherSuites(new String[] {offered});
                })
                .getCipherSuite();
    }

    private SSLSession agreed(Consumer<SSLParameters> offer) throws Exception {
        URI uri = URI.create(server.urls().get(1));
        try (SSLSocket socket =
                (SSLSocket) trusting(identity).getSocketFactory().createSocket(uri.getHost(), uri.getPort())) {
            SSLParameters parameters = socket.getSSLParameters();
            offer.accept(parameters);
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return socket.getSession();
        }
    }

    private static HttpResponse<String> get(SSLContext context, String url) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .sslContext(context)
                .build()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static TlsIdentity made() {
        SelfSignedCertificate.Made made = SelfSignedCertificate.make(List.of("localhost", "127.0.0.1"), Instant.now());
        return TlsIdentity.read(made.certificate(), made.key());
    }

    private static SSLContext trusting(TlsIdentity identity) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        X509Certificate certificate = identity.chain().get(0);
        store.setCertificateEntry("mivo", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
