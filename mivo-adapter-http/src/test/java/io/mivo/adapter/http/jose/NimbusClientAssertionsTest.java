package io.mivo.adapter.http.jose;

import static io.mivo.adapter.http.jose.AssertionFixture.HEADER;
import static io.mivo.adapter.http.jose.AssertionFixture.NOON;
import static io.mivo.adapter.http.jose.AssertionFixture.claims;
import static io.mivo.adapter.http.jose.AssertionFixture.client;
import static io.mivo.adapter.http.jose.AssertionFixture.json;
import static io.mivo.adapter.http.jose.AssertionFixture.payloadWith;
import static io.mivo.adapter.http.jose.AssertionFixture.verify;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.contract.ClientAssertionsContract;
import io.mivo.application.port.driven.ClientAssertions;
import io.mivo.application.port.driven.ClientAssertions.AssertionRefusedException;
import io.mivo.domain.access.ApiKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NimbusClientAssertionsTest extends ClientAssertionsContract {
    private static final TestSigner SIGNER = TestSigner.p256();
    private static final TestSigner STRANGER = TestSigner.p256();

    @Override
    protected ClientAssertions assertions() {
        return new NimbusClientAssertions();
    }

    @Override
    protected ApiKey registeredKey() {
        return new ApiKey("any", SIGNER.jwk());
    }

    @Override
    protected String assertion(Statement statement) {
        return signed(SIGNER, statement);
    }

    @Override
    protected String forged(Statement statement) {
        return signed(STRANGER, statement);
    }

    private static String signed(TestSigner signer, Statement said) {
        var claims = claims();
        claims.put("iss", "\"" + said.client() + "\"");
        claims.put("sub", "\"" + said.client() + "\"");
        claims.put("aud", "\"" + said.audience() + "\"");
        claims.put("jti", "\"" + said.jti() + "\"");
        claims.put("exp", String.valueOf(said.expiresAt().getEpochSecond()));
        return signer.sign(HEADER, json(claims));
    }

    static List<String[]> madeByNode() throws IOException {
        try (var tsv = NimbusClientAssertionsTest.class.getResourceAsStream("node-assertions.tsv")) {
            return new String(tsv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("madeByNode")
    void assertions_that_node_made_are_right(String alg, String jwk, String assertion)
            throws AssertionRefusedException {
        assertThat(verify(assertion, client(false, true, jwk)).jti()).isEqualTo("made-by-node");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"ES256\",\"typ\":\"JWT\"}",
                "{\"alg\":\"ES256\",\"typ\":\"jwt\"}",
                "{\"alg\":\"ES256\",\"typ\":\"client-authentication+jwt\"}",
                "{\"alg\":\"ES256\",\"typ\":\"application/client-authentication+jwt\"}",
                "{\"alg\":\"ES256\",\"kid\":\"k1\"}",
                "{\"alg\":\"ES256\",\"unheard-of\":{\"a\":[1]}}"
            })
    void headers_that_clients_write_are_right(String header) throws AssertionRefusedException {
        String assertion = SIGNER.sign(header, json(claims()));

        assertThat(verify(assertion, client(SIGNER.jwk("\"kid\":\"k1\""))).jti())
                .isEqualTo("jti-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "iat | ~~",
                "iat | 1795435229",
                "iat | 1795431571",
                "nbf | 1795435230",
                "exp | 1795438830",
                "exp | 1795435260.75",
                "exp | 1.79543526e9",
                "aud | [\"https://mivo.example\"]",
                "client_id | \"billing\"",
                "extra | {\"a\":[1,2,{\"b\":null}]}"
            })
    void claims_within_the_bounds_are_right(String name, String json) throws AssertionRefusedException {
        String assertion = SIGNER.sign(HEADER, payloadWith(name, json));

        assertThat(verify(assertion, client(SIGNER.jwk())).client().id().text()).isEqualTo("billing");
    }

    @Test
    void an_end_that_is_past_by_less_than_the_skew_is_right() throws AssertionRefusedException {
        var claims = claims();
        claims.put("iat", "1795435111");
        claims.put("exp", "1795435171");

        assertThat(verify(SIGNER.sign(HEADER, json(claims)), client(SIGNER.jwk()))
                        .jti())
                .isEqualTo("jti-1");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 2026-11-23T11:01:00Z",
        "'', 1795435140, 2026-11-23T11:59:00Z",
        "1795435170, 1795435140, 2026-11-23T11:59:30Z"
    })
    void it_was_made_when_it_says_so_or_as_early_as_can_be(String iat, String nbf, Instant madeAt)
            throws AssertionRefusedException {
        Map<String, String> claims = claims();
        claims.put("exp", "1795435260");
        claims.put("iat", iat);
        claims.put("nbf", nbf);
        claims.values().removeIf(String::isEmpty);

        assertThat(verify(SIGNER.sign(HEADER, json(claims)), client(SIGNER.jwk()))
                        .madeAt())
                .isEqualTo(madeAt);
    }

    @Test
    void its_jti_is_kept_until_no_clock_accepts_it() throws AssertionRefusedException {
        String assertion = SIGNER.sign(HEADER, json(claims()));

        assertThat(verify(assertion, client(SIGNER.jwk())).keepUntil()).isEqualTo(NOON.plusSeconds(60 + 30));
    }

    @Test
    void any_key_of_the_client_may_have_signed_when_no_kid_chooses() throws AssertionRefusedException {
        String assertion = SIGNER.sign(HEADER, json(claims()));
        var client = client(TestSigner.ed25519().jwk(), STRANGER.jwk(), SIGNER.jwk("\"kid\":\"k2\""));

        assertThat(verify(assertion, client).jti()).isEqualTo("jti-1");
    }

    @Test
    void two_keys_of_a_client_may_share_a_kid() throws AssertionRefusedException {
        String assertion = SIGNER.sign("{\"alg\":\"ES256\",\"kid\":\"k1\"}", json(claims()));
        var client = client(STRANGER.jwk("\"kid\":\"k1\""), SIGNER.jwk("\"kid\":\"k1\""));

        assertThat(verify(assertion, client).jti()).isEqualTo("jti-1");
    }

    @Test
    void a_key_without_a_name_answers_to_any_kid() throws AssertionRefusedException {
        String assertion = SIGNER.sign("{\"alg\":\"ES256\",\"kid\":\"made-up\"}", json(claims()));

        assertThat(verify(assertion, client(SIGNER.jwk())).jti()).isEqualTo("jti-1");
    }
}
