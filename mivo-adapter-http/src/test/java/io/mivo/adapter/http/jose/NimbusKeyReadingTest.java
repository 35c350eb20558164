package io.mivo.adapter.http.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mivo.application.contract.KeyReadingContract;
import io.mivo.application.port.driven.KeyReading;
import io.mivo.domain.access.KeyMaterial;
import io.mivo.domain.access.KeyMaterial.Jwks;
import io.mivo.domain.access.KeyMaterial.Pem;
import io.mivo.domain.refusal.Fault;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NimbusKeyReadingTest extends KeyReadingContract {
    private static final TestSigner P256 = TestSigner.p256();

    @Override
    protected KeyReading reading() {
        return new NimbusKeyReading();
    }

    /** The key and its thumbprint of RFC 7638, section 3.1. */
    @Test
    void the_thumbprint_is_that_of_rfc_7638() {
        String jwk = """
                {"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_\
                BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMic\
                AtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBn\
                iIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw","e":"AQAB","alg":"RS256","kid":"2011-04-29"}""";

        assertThat(reading().read(new Jwks(jwk))).singleElement().satisfies(key -> {
            assertThat(key.thumbprint()).isEqualTo("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
            assertThat(key.jwk()).contains("\"kid\":\"2011-04-29\"").contains("\"alg\":\"RS256\"");
        });
    }

    /** RFC 8037, appendix A.2 and A.3. */
    @Test
    void the_thumbprint_of_an_edwards_key_is_that_of_rfc_8037() {
        String jwk = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";

        assertThat(reading().read(new Jwks(jwk)).get(0).thumbprint())
                .isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void a_key_ends_when_its_jwk_says_so() {
        String jwk = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\","
                + "\"exp\":1300819380}";

        assertThat(reading().read(new Jwks(jwk)).get(0).ends().notAfter())
                .contains(Instant.parse("2011-03-22T18:43:00Z"));
    }

    /** Made by openssl; the thumbprints were computed with the crypto module of Node.js. */
    @ParameterizedTest
    @CsvSource({
        "ec.pem, fd5tEVa8BxmujwSktcw1FVdQvBvD3yNL5zwboIaf2Mo",
        "cert.pem, fd5tEVa8BxmujwSktcw1FVdQvBvD3yNL5zwboIaf2Mo",
        "rsa.pem, HIVgHHwQeaKgivly0yuLyZ3POHhxKe0TY98f_nLylUo",
        "rsa-pkcs1.pem, HIVgHHwQeaKgivly0yuLyZ3POHhxKe0TY98f_nLylUo",
        "ed25519.pem, T12BBFVw4WRQrTRbF40RNq4qtaQgDXoONbDytPmmbc4"
    })
    void pem_of_openssl_is_read(String file, String thumbprint) throws IOException {
        String text = "explanation\r\n" + pem(file).replace("\n", "\r\n");

        assertThat(reading().read(new Pem(text)))
                .singleElement()
                .satisfies(key -> assertThat(key.thumbprint()).isEqualTo(thumbprint))
                .satisfies(key -> assertThat(key.jwk()).doesNotContain("\"d\""));
    }

    @ParameterizedTest
    @CsvSource({
        "rsa1024.pem, 1024 bits",
        "rsa1024-pkcs1.pem, 1024 bits",
        "secp256k1.pem, curve",
        "ed448.pem, no proper",
        "x25519.pem, no proper"
    })
    void weak_and_unfit_pem_is_refused(String file, String because) throws IOException {
        assertThat(refusal(new Pem(pem(file))).getMessage()).contains(because);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRIVATE KEY",
                "EC PRIVATE KEY",
                "RSA PRIVATE KEY",
                "ENCRYPTED PRIVATE KEY",
                "OPENSSH PRIVATE KEY"
            })
    void private_pem_is_refused_with_advice(String label) {
        String text = "-----BEGIN " + label + "-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END " + label + "-----\n";

        assertThat(refusal(new Pem(text)).getMessage())
                .contains("holds a PRIVATE key: make a new key pair and register only the public part");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no pem",
                "-----BEGIN PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END CERTIFICATE-----",
                "-----BEGIN PUBLIC KEY-----\n!!!\n-----END PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\n\n-----END PUBLIC KEY-----",
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
                "-----BEGIN RSA PUBLIC KEY-----\nAAAA\n-----END RSA PUBLIC KEY-----",
                "-----BEGIN DH PARAMETERS-----\nAAAA\n-----END DH PARAMETERS-----"
            })
    void pem_that_is_none_is_refused(String text) {
        assertThat(refusal(new Pem(text)).faults()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"use\":\"enc\" | use is not sig",
                "\"key_ops\":[\"encrypt\"] | key_ops",
                "\"alg\":\"ES384\" | alg that does not fit",
                "\"alg\":\"HS256\" | HS256",
                "\"alg\":\"none\" | none",
                "\"kid\":7 | kid",
                "\"kid\":\"\" | kid",
                "\"d\":\"AAAA\" | PRIVATE",
                "\"kty\":\"EC\" | proper JSON"
            })
    void a_key_that_is_not_for_this_is_refused(String member, String because) {
        assertThat(refusal(new Jwks(P256.jwk(member))).getMessage()).contains(because);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kty\":\"oct\",\"k\":\"AAAA\"} | symmetric",
                "{\"kty\":\"XYZ\"} | kty",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AAAA\"} | member y",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AQ\",\"y\":\"AQ\"} | EC key",
                "{\"kty\":\"EC\",\"crv\":\"secp256k1\",\"x\":\"AQ\",\"y\":\"AQ\"} | EC key",
                "{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"} | curve",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AAAA\"} | 32",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo\"} | base64url",
                "{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"} | RSA key",
                "[] | not a JSON object",
                "{\"keys\":{}} | no key"
            })
    void a_jwk_that_is_none_is_refused(String jwk, String because) {
        assertThat(refusal(new Jwks(jwk)).getMessage()).contains(because);
    }

    @Test
    void rsa_of_1024_bits_is_refused() {
        assertThat(refusal(new Jwks(TestSigner.rs256(1024).jwk())).getMessage()).contains("1024 bits");
    }

    @Test
    void every_fault_of_a_set_is_told_with_its_place() {
        String set =
                "{\"keys\":[" + P256.jwk() + "," + P256.jwk("\"d\":\"AAAA\"") + "," + P256.jwk("\"kid\":\"k\"") + "]}";

        assertThat(refusal(new Jwks(set)).faults())
                .containsExactly(
                        new Fault(
                                "/keys/1",
                                "key 2 holds a PRIVATE key: make a new key pair and register only the public part"),
                        new Fault("/keys/2", "key 3 is there twice"));
    }

    private RefusedException refusal(KeyMaterial material) {
        RefusedException refusal =
                catchThrowableOfType(RefusedException.class, () -> reading().read(material));
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED);
        return refusal;
    }

    private static String pem(String file) throws IOException {
        try (var pem = NimbusKeyReadingTest.class.getResourceAsStream(file)) {
            return new String(pem.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
