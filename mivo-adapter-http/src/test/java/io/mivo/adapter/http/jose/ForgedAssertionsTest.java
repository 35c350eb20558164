package io.mivo.adapter.http.jose;

import static io.mivo.adapter.http.jose.AssertionFixture.HEADER;
import static io.mivo.adapter.http.jose.AssertionFixture.assertUniformlyRefused;
import static io.mivo.adapter.http.jose.AssertionFixture.claims;
import static io.mivo.adapter.http.jose.AssertionFixture.client;
import static io.mivo.adapter.http.jose.AssertionFixture.json;
import static io.mivo.adapter.http.jose.AssertionFixture.payloadWith;
import static io.mivo.adapter.http.jose.AssertionFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.MethodSource;

class ForgedAssertionsTest {
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
}
