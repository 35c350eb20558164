package io.mivo.adapter.http.jose;

import static io.mivo.adapter.http.jose.AssertionFixture.FAILED;
import static io.mivo.adapter.http.jose.AssertionFixture.HEADER;
import static io.mivo.adapter.http.jose.AssertionFixture.NOON;
import static io.mivo.adapter.http.jose.AssertionFixture.assertHelpfullyRefused;
import static io.mivo.adapter.http.jose.AssertionFixture.assertUniformlyRefused;
import static io.mivo.adapter.http.jose.AssertionFixture.claims;
import static io.mivo.adapter.http.jose.AssertionFixture.client;
import static io.mivo.adapter.http.jose.AssertionFixture.json;
import static io.mivo.adapter.http.jose.AssertionFixture.payloadWith;
import static io.mivo.adapter.http.jose.AssertionFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.ClientAssertions.AssertionRefusedException;
import io.mivo.domain.access.ApiUser;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileAssertionsTest {
    private static final TestSigner SIGNER = TestSigner.p256();
    private static final ApiUser CLIENT = client(true, false, SIGNER.jwk("\"kid\":\"k1\""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"ES256\"",
                "{}",
                "{\"alg\":null}",
                "{\"alg\":[\"ES256\"]}",
                "{\"alg\":\"none\"}",
                "{\"alg\":\"HS256\"}",
                "{\"alg\":\"es256\"}",
                "{\"alg\":\"ES384\"}",
                "{\"alg\":\"ES256K\"}",
                "{\"alg\":\"PS256\"}",
                "{\"alg\":\"EdDSA\"}",
                "{\"alg\":\"RS1\"}",
                "{\"alg\":\"ES256\",\"alg\":\"ES256\"}",
                "{\"alg\":\"ES256\",\"kid\":1}",
                "{\"alg\":\"ES256\",\"kid\":null}",
                "{\"alg\":\"ES256\",\"kid\":\"other\"}",
                "{\"alg\":\"ES256\",\"kid\":\"../../dev/null\"}",
                "{\"alg\":\"ES256\",\"crit\":[]}",
                "{\"alg\":\"ES256\",\"crit\":[\"exp\"],\"exp\":1}",
                "{\"alg\":\"ES256\",\"b64\":false}",
                "{\"alg\":\"ES256\",\"zip\":\"DEF\"}",
                "{\"alg\":\"ES256\",\"enc\":\"A256GCM\"}",
                "{\"alg\":\"ES256\",\"jku\":\"https://evil.example/jwks\"}",
                "{\"alg\":\"ES256\",\"x5u\":\"https://evil.example/cert\"}",
                "{\"alg\":\"ES256\",\"x5c\":[\"AAAA\"]}",
                "{\"alg\":\"ES256\"} {}",
                "{\"alg\":\"ES256\",}",
                "{'alg':'ES256'}"
            })
    void headers_that_mislead_are_refused_J02_to_J07_J17_J19(String header) {
        assertUniformlyRefused(refusal(SIGNER.sign(header, json(claims())), CLIENT));
    }

    @Test
    void a_key_that_the_header_brings_along_is_refused_J06() {
        TestSigner stranger = TestSigner.p256();
        String header = "{\"alg\":\"ES256\",\"jwk\":" + stranger.jwk() + "}";

        assertUniformlyRefused(refusal(stranger.sign(header, json(claims())), CLIENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"at+jwt", "dpop+jwt", "oauth-authz-req+jwt", "application/at+jwt", "", "application/"})
    void other_types_are_refused_J08(String type) {
        String header = "{\"alg\":\"ES256\",\"typ\":\"" + type + "\"}";

        assertHelpfullyRefused(refusal(SIGNER.sign(header, json(claims())), CLIENT), "typ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "1", "\"\"", "\"unknown\"", "\"Billing\"", "[\"billing\"]", "\"bil\\u0000ling\""})
    void a_subject_that_is_no_client_is_refused_J09(String subject) {
        assertUniformlyRefused(refusal(SIGNER.sign(HEADER, payloadWith("sub", subject)), CLIENT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "iss | ~~",
                "iss | null",
                "iss | \"other\"",
                "iss | \"billing \"",
                "iss | [\"billing\"]",
                "aud | ~~",
                "aud | null",
                "aud | []",
                "aud | \"https://mivo.example/\"",
                "aud | \"HTTPS://mivo.example\"",
                "aud | \"https://mivo.example:443\"",
                "aud | \"https://other.example\"",
                "aud | [\"https://mivo.example\",\"https://other.example\"]",
                "aud | [\"https://mivo.example\",\"https://mivo.example\"]",
                "aud | [[\"https://mivo.example\"]]",
                "aud | {\"a\":\"https://mivo.example\"}",
                "aud | \"https://mivo.example/api/token/\"",
                "exp | ~~",
                "exp | null",
                "exp | \"1795435260\"",
                "exp | true",
                "exp | -1",
                "exp | 1e300",
                "exp | 1795435170",
                "exp | 1795438831",
                "exp | 1795435260000",
                "nbf | 1795435231",
                "nbf | \"1795435200\"",
                "nbf | null",
                "iat | 1795435231",
                "iat | 1795431569",
                "iat | null",
                "iat | \"now\"",
                "jti | ~~",
                "jti | null",
                "jti | \"\"",
                "jti | 17",
                "jti | [\"jti-1\"]"
            })
    void claims_that_are_wrong_are_refused_and_the_owner_of_the_key_is_told_J09_to_J15(String name, String json) {
        assertHelpfullyRefused(refusal(SIGNER.sign(HEADER, payloadWith(name, json)), CLIENT), name);
    }

    @Test
    void a_jti_of_more_than_256_characters_is_refused_J15() {
        String payload = payloadWith("jti", "\"" + "j".repeat(257) + "\"");

        assertHelpfullyRefused(refusal(SIGNER.sign(HEADER, payload), CLIENT), "jti");
    }

    @Test
    void the_token_endpoint_is_no_audience_for_a_client_that_is_not_marked_J10() {
        String assertion = SIGNER.sign(HEADER, payloadWith("aud", "\"https://mivo.example/api/token\""));

        AssertionRefusedException refusal = refusal(assertion, client(SIGNER.jwk()));

        assertThat(refusal.told()).isEqualTo(FAILED + ": aud must be https://mivo.example alone");
    }

    @Test
    void the_token_endpoint_is_no_audience_for_the_strict_type_J11() {
        String header = "{\"alg\":\"ES256\",\"typ\":\"client-authentication+jwt\"}";
        String assertion = SIGNER.sign(header, payloadWith("aud", "\"https://mivo.example/api/token\""));

        assertHelpfullyRefused(refusal(assertion, CLIENT), "aud");
    }

    @Test
    void a_wrong_clock_is_told_by_how_much_J14() {
        String assertion = SIGNER.sign(HEADER, payloadWith("iat", "1795435512"));

        assertThat(refusal(assertion, CLIENT).told())
                .isEqualTo(FAILED + ": iat is 312 s ahead by the clock here, which shows " + NOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "1",
                "{",
                "{\"sub\":\"billing\",\"sub\":\"billing\"}",
                "{\"sub\":\"billing\"}x",
                "eyJhbGciOiJFUzI1NiJ9.e30.AAAA"
            })
    void a_payload_that_is_no_single_object_is_refused_J17(String payload) {
        assertUniformlyRefused(refusal(SIGNER.sign(HEADER, payload), CLIENT));
    }

    static Stream<String> extremes() {
        return Stream.of(
                payloadWith("deep", "[".repeat(3000) + "]".repeat(3000)),
                payloadWith("exp", "9".repeat(10_000)),
                payloadWith("exp", "1e999999999999"),
                payloadWith("exp", "1e-999999999999"),
                payloadWith("exp", "NaN"),
                payloadWith("a\\u0000", "\"\\ud800\""),
                payloadWith("exp", "1e999999999"),
                payloadWith("exp", "1e-999999999"),
                payloadWith("exp", "-1e-999999999"));
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void extreme_json_is_refused_without_another_exception_J17(String payload) {
        AssertionRefusedException refusal = refusal(SIGNER.sign(HEADER, payload), client(SIGNER.jwk()));

        if (!payload.contains("ud800")) {
            assertThat(refusal.told()).startsWith(FAILED);
        }
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_J17() {
        byte[] payload = json(claims()).getBytes(StandardCharsets.UTF_16);

        assertUniformlyRefused(refusal(SIGNER.sign(HEADER, payload), CLIENT));
        assertUniformlyRefused(refusal(SIGNER.sign(HEADER, HexFormat.of().parseHex("7b22ff223a317d")), CLIENT));
    }
}
