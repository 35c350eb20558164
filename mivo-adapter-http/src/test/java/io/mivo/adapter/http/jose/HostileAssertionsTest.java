package io.mivo.adapter.http.jose;

import static io.mivo.adapter.http.jose.AssertionFixture.HEADER;
import static io.mivo.adapter.http.jose.AssertionFixture.NOON;
import static io.mivo.adapter.http.jose.AssertionFixture.claims;
import static io.mivo.adapter.http.jose.AssertionFixture.client;
import static io.mivo.adapter.http.jose.AssertionFixture.json;
import static io.mivo.adapter.http.jose.AssertionFixture.payloadWith;
import static io.mivo.adapter.http.jose.AssertionFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.ClientAssertions.AssertionRefusedException;
import io.mivo.domain.access.ApiUser;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileAssertionsTest {
    private static final String FAILED = "client authentication failed";
    private static final TestSigner SIGNER = TestSigner.p256();
    private static final ApiUser CLIENT = client(true, false, SIGNER.jwk("\"kid\":\"k1\""));
    private static final String RIGHT = SIGNER.sign(HEADER, json(claims()));
    /** The order of the group of P-256, FIPS 186-4, D.1.2.3. */
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    static Stream<String> misshapen() {
        String[] parts = RIGHT.split("\\.");
        return Stream.of(
                "",
                ".",
                "..",
                RIGHT + "\n",
                " " + RIGHT,
                RIGHT + "==",
                RIGHT + ".",
                RIGHT + "." + parts[2],
                parts[0] + "." + parts[1],
                parts[0] + "." + parts[1] + ".",
                parts[0] + ".." + parts[2],
                RIGHT.replace('.', ' '),
                "{\"payload\":\"" + parts[1] + "\",\"protected\":\"" + parts[0] + "\",\"signature\":\"" + parts[2]
                        + "\"}",
                parts[0] + "." + parts[1] + "." + parts[2] + "A",
                parts[0] + "." + parts[1] + "\u00e5." + parts[2],
                strayBits(RIGHT),
                SIGNER.sign(HEADER, payloadWith("filler", "\"" + "x".repeat(16 * 1024) + "\"")));
    }

    /** The last of 86 characters carries 4 bits of which nobody needs. */
    private static String strayBits(String right) {
        char last = right.charAt(right.length() - 1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return right.substring(0, right.length() - 1) + alphabet.charAt(alphabet.indexOf(last) + 1);
    }

    @ParameterizedTest
    @MethodSource("misshapen")
    void what_is_no_strict_compact_jws_is_refused_J01(String assertion) {
        assertUniformlyRefused(refusal(assertion, CLIENT));
    }

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

    @Test
    void a_changed_payload_or_header_is_refused() {
        String[] parts = RIGHT.split("\\.");
        String other = TestSigner.base64(payloadWith("jti", "\"jti-2\"").getBytes(StandardCharsets.UTF_8));
        String header = TestSigner.base64("{\"alg\":\"ES256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));

        assertUniformlyRefused(refusal(parts[0] + "." + other + "." + parts[2], CLIENT));
        assertUniformlyRefused(refusal(header + "." + parts[1] + "." + parts[2], CLIENT));
    }

    static Stream<String> signatures() {
        byte[] right = Base64.getUrlDecoder().decode(RIGHT.substring(RIGHT.lastIndexOf('.') + 1));
        byte[] zeroS = Arrays.copyOf(Arrays.copyOf(right, 32), 64);
        byte[] orders = new byte[64];
        byte[] order = HexFormat.of().parseHex(ORDER.toString(16));
        System.arraycopy(order, 0, orders, 0, 32);
        System.arraycopy(order, 0, orders, 32, 32);
        return List.of(new byte[64], zeroS, orders, Arrays.copyOf(right, 63), Arrays.copyOf(right, 65), new byte[1])
                .stream()
                .map(TestSigner::base64);
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void signatures_of_nothing_are_refused(String signature) {
        assertUniformlyRefused(refusal(RIGHT.substring(0, RIGHT.lastIndexOf('.') + 1) + signature, CLIENT));
    }

    @Test
    void a_public_key_is_no_shared_secret_J02() throws Exception {
        String signed =
                TestSigner.base64("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8)) + "." + RIGHT.split("\\.")[1];
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SIGNER.publicKey().getEncoded(), "HmacSHA256"));
        String forged = signed + "." + TestSigner.base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));

        assertUniformlyRefused(refusal(forged, CLIENT));
    }

    @Test
    void rs256_is_for_clients_marked_so_alone_J02() {
        TestSigner rsa = TestSigner.rs256(2048);
        String assertion = rsa.sign("{\"alg\":\"RS256\"}", json(claims()));

        assertUniformlyRefused(refusal(assertion, client(false, false, rsa.jwk())));
        assertUniformlyRefused(refusal(assertion, client(false, true, rsa.jwk("\"alg\":\"PS256\""))));
        assertThat(refusal(assertion, client(false, true, rsa.jwk()))).isNull();
    }

    @Test
    void a_weak_or_broken_key_proves_nothing_even_when_it_was_registered_J04() {
        TestSigner weak = TestSigner.rs256(1024);
        String assertion = weak.sign("{\"alg\":\"RS256\"}", json(claims()));

        assertUniformlyRefused(refusal(assertion, client(false, true, weak.jwk())));
        assertUniformlyRefused(refusal(RIGHT, client("", "null", "{}", "{\"kty\":\"oct\",\"k\":\"AAAA\"}")));
    }

    private static void assertUniformlyRefused(AssertionRefusedException refusal) {
        assertThat(refusal).isNotNull();
        assertThat(refusal.told()).isEqualTo(FAILED);
        assertThat(refusal.getMessage()).matches("[\\x20-\\x7e]+");
    }

    /** Within the characters of an error_description, RFC 6749 section 5.2. */
    private static void assertHelpfullyRefused(AssertionRefusedException refusal, String naming) {
        assertThat(refusal).isNotNull();
        assertThat(refusal.told()).startsWith(FAILED + ": " + naming).matches("[\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]+");
    }
}
