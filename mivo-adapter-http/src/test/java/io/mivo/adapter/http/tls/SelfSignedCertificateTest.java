package io.mivo.adapter.http.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.http.tls.SelfSignedCertificate.Made;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfSignedCertificateTest {
    private static final List<String> HOSTS = List.of("gateway.example", "localhost", "127.0.0.1", "::1", "192.0.2.7");

    private final Instant now = Instant.now();
    private final Made made = SelfSignedCertificate.make(HOSTS, now);

    @TempDir
    private Path directory;

    @Test
    void is_what_openssl_takes_for_right() throws Exception {
        Files.writeString(directory.resolve("cert.pem"), made.certificate());
        Files.writeString(directory.resolve("key.pem"), made.key());

        assertThat(OpenSsl.run(directory, "verify", "-x509_strict", "-CAfile", "cert.pem", "cert.pem"))
                .contains("cert.pem: OK");
        assertThat(OpenSsl.run(directory, "x509", "-in", "cert.pem", "-noout", "-text"))
                .contains("Version: 3", "CN = gateway.example", "ecdsa-with-SHA256", "TLS Web Server Authentication")
                .contains("DNS:gateway.example, DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1,")
                .contains("IP Address:192.0.2.7");
        assertThat(OpenSsl.run(directory, "pkey", "-in", "key.pem", "-pubout"))
                .isEqualTo(OpenSsl.run(directory, "x509", "-in", "cert.pem", "-noout", "-pubkey"));
    }

    @Test
    void lasts_397_days_and_signs_itself() throws Exception {
        X509Certificate certificate =
                TlsIdentity.read(made.certificate(), made.key()).chain().get(0);

        certificate.verify(certificate.getPublicKey());
        certificate.checkValidity();
        Instant begin = certificate.getNotBefore().toInstant();
        assertThat(Duration.between(begin, certificate.getNotAfter().toInstant()))
                .isEqualTo(Duration.ofDays(397));
        assertThat(begin).isBefore(now);
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void is_another_one_each_time() {
        assertThat(SelfSignedCertificate.make(HOSTS, now).certificate()).isNotEqualTo(made.certificate());
    }

    @Test
    void keeps_its_key_out_of_logs() {
        assertThat(made.toString()).doesNotContain("PRIVATE");
    }

    @Test
    void writes_times_from_2050_on_in_the_longer_form() {
        Made late = SelfSignedCertificate.make(HOSTS, Instant.parse("2049-06-01T00:00:00Z"));

        assertThat(TlsIdentity.read(late.certificate(), late.key()).end()).isEqualTo("2050-07-02T23:00:00Z");
    }
}
