package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.http.tls.SelfSignedCertificate;
import io.mivo.adapter.http.tls.SelfSignedCertificate.Made;
import io.mivo.adapter.http.tls.TlsIdentity;
import io.mivo.adapter.http.tls.TlsTrust;
import io.mivo.app.Distribution.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A server that speaks TLS. */
@Execution(ExecutionMode.CONCURRENT)
class TlsIT {
    private static final List<String> HERE = List.of("localhost", "127.0.0.1");

    @TempDir
    Path scratch;

    private Workplace workplace;

    @BeforeEach
    void begin() {
        workplace = new Workplace(scratch);
    }

    @Test
    void a_certificate_is_made_at_the_first_start_and_kept() throws IOException, InterruptedException {
        String key = workplace.key("billing");
        Path site = workplace.write("site.yaml", "apiUsers: [{clientId: billing, jwks: {keys: [" + key + "]}}]");
        Path certificate = workplace.path("data").resolve("tls-cert.pem");
        Path secret = workplace.path("data").resolve("tls-key.pem");
        String fingerprint;
        try (RunningProgram server = serve("--site", site.toString())) {
            assertThat(Workplace.url(server)).startsWith("https://127.0.0.1:");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");
            fingerprint = TlsIdentity.read(Files.readString(certificate), Files.readString(secret))
                    .fingerprint();
            assertThat(server.stderr()).contains("SHA-256 fingerprint " + fingerprint);
            assertThat(token(Workplace.url(server), certificate).exitCode()).isZero();
            assertThat(server.terminate()).isZero();
        }
        try (RunningProgram server = serve()) {
            assertThat(answers(Workplace.url(server), Files.readString(certificate)))
                    .isTrue();
            assertThat(server.stderr()).contains(fingerprint);
        }
    }

    private Outcome token(String url, Path certificate) throws IOException, InterruptedException {
        String key = workplace.path("billing").toString();
        return workplace.mivo(
                "token", "--url", url, "--client", "billing", "--key", key, "--tls-ca", certificate.toString());
    }

    @Test
    void changed_files_count_without_a_restart_and_broken_ones_do_not() throws IOException, InterruptedException {
        Made first = SelfSignedCertificate.make(HERE, Instant.now());
        Made second = SelfSignedCertificate.make(HERE, Instant.now());
        write(first);
        try (RunningProgram server = serve(files())) {
            String url = Workplace.url(server);
            assertThat(answers(url, first.certificate())).isTrue();

            workplace.write("cert.pem", "broken");
            await(() -> server.stderr().contains("the new certificate is not used"));
            assertThat(answers(url, first.certificate())).isTrue();

            write(second);
            await(() -> answers(url, second.certificate()));
            assertThat(answers(url, first.certificate())).isFalse();
        }
    }

    @Test
    void a_key_of_another_certificate_is_refused_in_one_line() throws IOException, InterruptedException {
        workplace.write(
                "cert.pem", SelfSignedCertificate.make(HERE, Instant.now()).certificate());
        workplace.write(
                "key.pem", SelfSignedCertificate.make(HERE, Instant.now()).key());

        Outcome outcome = workplace.mivo(command(files()).toArray(String[]::new));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.stderr().strip().lines()).hasSize(1);
        assertThat(outcome.stderr()).contains("another key than that of the certificate");
    }

    @Test
    void the_settings_file_says_the_same() throws IOException, InterruptedException {
        Path data = Files.createDirectories(workplace.path("data"));
        write(SelfSignedCertificate.make(HERE, Instant.now()));
        workplace.write("data/mivo.yaml", """
                https: 127.0.0.1:0
                tlsCert: ../cert.pem
                tlsKey: ../key.pem
                trustedProxy: [10.0.0.0/8, "::1"]
                """);
        List<String> command = List.of("serve", "--data", data.toString());
        try (RunningProgram server = RunningProgram.mivo(scratch, Map.of(), command)) {
            String certificate = Files.readString(workplace.path("cert.pem"));
            assertThat(answers(Workplace.url(server), certificate)).isTrue();
        }
    }

    private void write(Made made) throws IOException {
        workplace.write("key.pem", made.key());
        workplace.write("cert.pem", made.certificate());
    }

    private String[] files() {
        String certificate = workplace.path("cert.pem").toString();
        return new String[] {
            "--tls-cert", certificate, "--tls-key", workplace.path("key.pem").toString()
        };
    }

    private List<String> command(String... arguments) {
        String data = workplace.path("data").toString();
        List<String> all = new ArrayList<>(List.of("serve", "--https", "127.0.0.1:0", "--data", data));
        all.addAll(List.of(arguments));
        return all;
    }

    private RunningProgram serve(String... arguments) throws IOException, InterruptedException {
        RunningProgram server = RunningProgram.mivo(scratch, Map.of(), command(arguments));
        Workplace.url(server);
        return server;
    }

    private static boolean answers(String url, String certificate) throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().sslContext(TlsTrust.in(certificate)).build();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + "/health/live")).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException refused) {
            return false;
        }
    }

    private interface Condition {
        boolean holds() throws InterruptedException;
    }

    private static void await(Condition condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
