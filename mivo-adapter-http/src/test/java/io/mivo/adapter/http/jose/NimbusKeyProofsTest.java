package io.mivo.adapter.http.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import io.mivo.application.contract.KeyProofsContract;
import io.mivo.application.port.driven.KeyProofs;
import io.mivo.application.port.driven.KeyProofs.Meant;
import io.mivo.application.port.driven.KeyProofs.ProofRefusedException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NimbusKeyProofsTest extends KeyProofsContract {
    private static final TestSigner SIGNER = TestSigner.p256();
    private static final String URL = "https://mivo.example/api/token";
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String CLAIMS =
            "{\"jti\":\"1\",\"htm\":\"POST\",\"htu\":\"" + URL + "\",\"iat\":" + NOW.getEpochSecond() + "}";

    /** The examples of RFC 9449 (4.1 and 7.1) and the thumbprint that it gives their key (6.1). */
    private static final String KEY_OF_THE_RFC = "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I";

    private static final String HEADER_OF_THE_RFC =
            "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0VjNoUklDUkRZOXpDa0"
                    + "RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUwQ2R2R1JEQSIsImNydiI6Il"
                    + "AtMjU2In19.";
    private static final String AT_TOKEN_ENDPOINT = HEADER_OF_THE_RFC
            + "eyJqdGkiOiItQndDM0VTYzZhY2MybFRjIiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vc2VydmVyLmV4YW1wbGUuY29tL3Rva2VuIi"
            + "wiaWF0IjoxNTYyMjYyNjE2fQ.2-GxA6T8lP4vfrg8v-FdWP0A0zdrj8igiMLvqRMUvwnQg4PtFLbdLXiOSsX0x7NVY-FNyJK70nfbV37xRZT3Lg";
    private static final String AT_RESOURCE = HEADER_OF_THE_RFC
            + "eyJqdGkiOiJlMWozVl9iS2ljOC1MQUVCIiwiaHRtIjoiR0VUIiwiaHR1IjoiaHR0cHM6Ly9yZXNvdXJjZS5leGFtcGxlLm9yZy9wcm90ZW"
            + "N0ZWRyZXNvdXJjZSIsImlhdCI6MTU2MjI2MjYxOCwiYXRoIjoiZlVIeU8ycjJaM0RaNTNFc05yV0JiMHhXWG9hTnk1OUlpS0NBcWtzbVFFby"
            + "J9.2oW9RP35yRqzhrtNP86L-Ey71EOptxRimPPToA1plemAgR6pxHF8y6-yqyVnmcw6Fy1dqd-jfxSYoMxhAJpLjA";

    @Override
    protected KeyProofs proofs() {
        return new NimbusKeyProofs();
    }

    @Override
    protected String proof(Statement said) {
        String ath =
                said.token().map(token -> ",\"ath\":\"" + hash(token) + "\"").orElse("");
        return SIGNER.sign(
                header("ES256", SIGNER.jwk()),
                "{\"jti\":\"%s\",\"htm\":\"%s\",\"htu\":\"%s\",\"iat\":%d%s}"
                        .formatted(
                                said.jti(),
                                said.method(),
                                said.url(),
                                said.madeAt().getEpochSecond(),
                                ath));
    }

    @Override
    protected String thumbprint() {
        try {
            return ECKey.parse(SIGNER.jwk()).computeThumbprint().toString();
        } catch (ParseException | com.nimbusds.jose.JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void the_examples_of_the_rfc_are_right() throws ProofRefusedException {
        Meant token = new Meant(
                "POST",
                Set.of("https://server.example.com/token"),
                Optional.empty(),
                Instant.ofEpochSecond(1562262616));
        Meant resource = new Meant(
                "GET",
                Set.of("https://resource.example.org/protectedresource"),
                Optional.of("Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU"),
                Instant.ofEpochSecond(1562262618));

        assertThat(proofs().verify(AT_TOKEN_ENDPOINT, token).key()).isEqualTo(KEY_OF_THE_RFC);
        assertThat(proofs().verify(AT_RESOURCE, resource).key()).isEqualTo(KEY_OF_THE_RFC);
        assertThat(proofs().verify(AT_RESOURCE, resource).jti()).isEqualTo("e1j3V_bKic8-LAEB");
    }

    @Test
    void other_kinds_of_keys_prove_as_well() throws ProofRefusedException {
        TestSigner edwards = TestSigner.ed25519();

        assertThat(verify(edwards.sign(header("EdDSA", edwards.jwk()), CLAIMS))).isNotEmpty();
        assertThat(verify(edwards.sign(header("Ed25519", edwards.jwk()), CLAIMS)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://mivo.example/api/token?x=1",
        "https://mivo.example/api/token#x",
        "HTTPS://MIVO.example:443/api/token",
    })
    void a_url_is_the_same_with_a_query_a_usual_port_or_capitals(String url) throws ProofRefusedException {
        assertThat(verify(SIGNER.sign(header("ES256", SIGNER.jwk()), CLAIMS.replace(URL, url))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"ES256\",\"jwk\":JWK}",
                "{\"typ\":\"JWT\",\"alg\":\"ES256\",\"jwk\":JWK}",
                "{\"typ\":\"at+jwt\",\"alg\":\"ES256\",\"jwk\":JWK}",
                "{\"typ\":\"dpop+jwt\",\"jwk\":JWK}",
                "{\"typ\":\"dpop+jwt\",\"alg\":\"none\",\"jwk\":JWK}",
                "{\"typ\":\"dpop+jwt\",\"alg\":\"HS256\",\"jwk\":JWK}",
                "{\"typ\":\"dpop+jwt\",\"alg\":\"RS256\",\"jwk\":JWK}",
                "{\"typ\":\"dpop+jwt\",\"alg\":\"ES384\",\"jwk\":JWK}",
                "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\"}",
                "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":null}",
                "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":\"x\"}",
                "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":{}}",
                "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":{\"kty\":\"oct\",\"k\":\"AAAA\"}}",
                "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":OTHER}",
                "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":PRIVATE}",
                "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":JWK,\"crit\":[]}",
                "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":JWK,\"jku\":\"https://x.example\"}",
                "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":JWK,\"x5c\":[]}",
                "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":JWK,\"jwk\":OTHER}",
            })
    void a_header_that_is_not_wholly_right_is_refused(String header) {
        String own = SIGNER.jwk();
        String filled = header.replace("JWK", own)
                .replace("OTHER", TestSigner.p256().jwk())
                .replace("PRIVATE", own.replace("}", ",\"d\":\"AAAA\"}"));

        assertThatThrownBy(() -> verify(SIGNER.sign(filled, CLAIMS))).isInstanceOf(ProofRefusedException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "jti|",
                "jti|null",
                "jti|1",
                "jti|''",
                "htm|",
                "htm|'post'",
                "htm|'GET'",
                "htm|1",
                "htm|['POST']",
                "htu|",
                "htu|1",
                "htu|''",
                "htu|'mivo.example/api/token'",
                "htu|'http://mivo.example/api/token'",
                "htu|'https://mivo.example:444/api/token'",
                "htu|'https://mivo.example/api/Token'",
                "htu|'https://mivo.example/api/token/'",
                "htu|'https://u@mivo.example/api/token'",
                "htu|'https://mivo.example.evil/api/token'",
                "iat|",
                "iat|null",
                "iat|'1'",
                "iat|0",
                "iat|-1",
                "iat|1e400",
            })
    void claims_that_are_missing_or_of_another_type_or_value_are_refused(String name, String json) {
        String replaced = json == null ? "" : "\"" + name + "\":" + json.replace('\'', '"') + ",";
        String rest = CLAIMS.substring(1).replaceFirst("\"" + name + "\":(\"[^\"]*\"|[0-9]+)[,}]", "");
        String claims = "{" + replaced + rest;
        String closed = claims.endsWith("}") ? claims : claims.replaceFirst(",?$", "}");

        assertThatThrownBy(() -> verify(SIGNER.sign(header("ES256", SIGNER.jwk()), closed)))
                .isInstanceOf(ProofRefusedException.class)
                .hasMessageContaining(name);
    }

    @Test
    void a_proof_without_a_token_is_no_proof_for_one() {
        Meant meant = new Meant("POST", Set.of(URL), Optional.of("header.payload.signature"), NOW);

        assertThatThrownBy(() -> proofs().verify(SIGNER.sign(header("ES256", SIGNER.jwk()), CLAIMS), meant))
                .isInstanceOf(ProofRefusedException.class)
                .hasMessageContaining("ath");
    }

    private String verify(String proof) throws ProofRefusedException {
        return proofs().verify(proof, new Meant("POST", Set.of(URL), Optional.empty(), NOW))
                .key();
    }

    private static String header(String alg, String jwk) {
        return "{\"typ\":\"dpop+jwt\",\"alg\":\"" + alg + "\",\"jwk\":" + jwk + "}";
    }

    private static String hash(String token) {
        try {
            return TestSigner.base64(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
