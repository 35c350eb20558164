package io.mivo.adapter.http.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsIdentityTest {
    private static final SelfSignedCertificate.Made MADE =
            SelfSignedCertificate.make(List.of("localhost"), Instant.now());

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048",
                "genrsa -traditional 2048",
                "ecparam -name prime256v1 -genkey -noout",
                "ecparam -name prime256v1 -genkey",
                "ecparam -name secp384r1 -genkey -noout",
                "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-521",
                "genpkey -algorithm ED25519"
            })
    void is_read_from_keys_as_openssl_makes_them(String making) throws Exception {
        Files.writeString(directory.resolve("key.pem"), OpenSsl.run(directory, making.split(" ")));
        certify();

        TlsIdentity identity = TlsIdentity.read(text("cert.pem"), text("key.pem"));

        String fingerprint = OpenSsl.run(directory, "x509", "-in", "cert.pem", "-noout", "-fingerprint", "-sha256");
        assertThat(fingerprint).containsIgnoringCase("=" + identity.fingerprint());
        assertThat(identity.keyStore().size()).isEqualTo(1);
        assertThat(identity.toString()).isEqualTo("TlsIdentity[CN=mivo]");
    }

    @Test
    void is_refused_with_an_encrypted_key_and_told_how_to_go_on() throws Exception {
        for (String[] making : List.of(
                new String[] {"genpkey", "-algorithm", "RSA", "-aes256", "-pass", "pass:secret"},
                new String[] {"genrsa", "-traditional", "-aes256", "-passout", "pass:secret", "2048"})) {
            String key = OpenSsl.run(directory, making);

            assertRefused(MADE.certificate(), key, "the key file holds an encrypted private key: decrypt it first");
        }
    }

    @Test
    void is_refused_with_the_key_of_another_certificate() {
        SelfSignedCertificate.Made other = SelfSignedCertificate.make(List.of("localhost"), Instant.now());

        assertRefused(MADE.certificate(), other.key(), "another key than that of the certificate CN=localhost");
    }

    @Test
    void is_refused_when_a_file_holds_something_else() {
        String broken = MADE.certificate().replaceFirst("\n.{20}", "\nAAAA");

        assertRefused("", MADE.key(), "the certificate file holds no PEM block CERTIFICATE");
        assertRefused(MADE.key(), MADE.certificate(), "the certificate file holds no PEM block CERTIFICATE");
        assertRefused(broken, MADE.key(), "the certificate file holds a CERTIFICATE that is broken");
        assertRefused(MADE.certificate(), "", "the key file holds 0 PEM blocks");
        assertRefused(MADE.certificate(), MADE.key() + MADE.key(), "the key file holds 2 PEM blocks");
        assertRefused(MADE.certificate(), MADE.key().replaceFirst("\n.{20}", "\nAAAA"), "holds no proper private key");
        assertRefused(MADE.certificate(), MADE.key().replaceFirst("\n.{20}", "\n!"), "that is not base64");
    }

    private void certify() throws IOException, InterruptedException {
        OpenSsl.run(
                directory, "req", "-x509", "-key", "key.pem", "-subj", "/CN=mivo", "-days", "2", "-out", "cert.pem");
    }

    private String text(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    private static void assertRefused(String certificate, String key, String told) {
        assertThatExceptionOfType(UnusableTlsException.class)
                .isThrownBy(() -> TlsIdentity.read(certificate, key))
                .withMessageContaining(told);
    }
}
