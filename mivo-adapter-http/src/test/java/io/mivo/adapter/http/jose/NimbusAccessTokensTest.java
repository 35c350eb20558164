package io.mivo.adapter.http.jose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import io.mivo.application.contract.AccessTokensContract;
import io.mivo.application.port.driven.AccessTokens;
import io.mivo.application.port.driven.AccessTokens.Claims;
import io.mivo.application.port.driven.AccessTokens.Life;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Scope;
import io.mivo.domain.access.SigningKey;
import io.mivo.domain.access.SigningKey.Purpose;
import io.mivo.domain.access.TokenHolder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NimbusAccessTokensTest extends AccessTokensContract {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String HEADER = "{\"typ\":\"at+jwt\",\"alg\":\"ES256\",\"kid\":\"%s\"}";
    private static final String PAYLOAD = """
            {"iss":"https://mivo.example","aud":"https://mivo.example","sub":"billing","client_id":"billing",\
            "iat":1795435200,"exp":1795436100,"jti":"token-1","scope":"sensors:read","roles":["APIUser"]}""";

    private final AccessTokens tokens = new NimbusAccessTokens();
    private final SigningKey key = tokens.newKey(Purpose.ACCESS_TOKENS, NOON);

    @Override
    protected AccessTokens tokens() {
        return tokens;
    }

    @Test
    void a_token_is_a_jwt_after_rfc_9068_that_nimbus_verifies_with_the_published_key() throws Exception {
        Claims claims = new Claims(
                "token-1",
                "https://mivo.example",
                TokenHolder.bearing(new ClientId("billing")),
                Set.of(Scope.SENSORS_READ),
                new Life(NOON, NOON.plusSeconds(900)));

        JWSObject jws = JWSObject.parse(tokens.mint(claims, key));

        ECKey published = (ECKey) JWKSet.parse(tokens.publicKeys(List.of(key))).getKeyByKeyId(key.kid());
        assertThat(jws.verify(new ECDSAVerifier(published))).isTrue();
        assertThat(jws.getHeader().getType().getType()).isEqualTo("at+jwt");
        JsonNode payload = new ObjectMapper().readTree(jws.getPayload().toString());
        assertThat(payload).isEqualTo(new ObjectMapper().readTree(PAYLOAD));
    }

    @Test
    void published_keys_are_for_signatures_and_name_their_algorithm() throws Exception {
        JsonNode published = new ObjectMapper()
                .readTree(tokens.publicKeys(List.of(key)))
                .path("keys")
                .path(0);

        assertThat(published.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("kty", "crv", "x", "y", "use", "alg", "kid");
        assertThat(published.path("use").asText()).isEqualTo("sig");
        assertThat(published.path("alg").asText()).isEqualTo("ES256");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"typ\":\"at+jwt\" | \"typ\":\"JWT\"",
                "\"typ\":\"at+jwt\", | ''",
                "\"alg\":\"ES256\" | \"alg\":\"none\"",
                "\"alg\":\"ES256\" | \"alg\":\"EdDSA\"",
                "\"kid\":\"%s\" | \"kid\":\"other\"",
                "\"kid\":\"%s\" | \"x\":1",
                "\"kid\":\"%s\" | \"kid\":\"%s\",\"crit\":[\"x\"]"
            })
    void a_token_with_another_header_is_none(String part, String other) {
        String header = HEADER.replace(part, other).replace("%s", key.kid());

        assertThat(tokens.verify(signed(header, PAYLOAD), List.of(key), NOON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"iss\":\"https://mivo.example\", | ''",
                "\"aud\":\"https://mivo.example\" | \"aud\":\"https://other.example\"",
                "\"sub\":\"billing\" | \"sub\":\"other\"",
                "\"client_id\":\"billing\" | \"client_id\":\"a b\"",
                "\"exp\":1795436100 | \"exp\":null",
                "\"exp\":1795436100 | \"exp\":1795435200",
                "\"iat\":1795435200, | ''",
                "\"jti\":\"token-1\", | ''",
                "[\"APIUser\"] | []",
                "[\"APIUser\"] | \"APIUser\""
            })
    void a_token_with_another_claim_is_none(String part, String other) {
        String header = HEADER.replace("%s", key.kid());

        assertThat(tokens.verify(signed(header, PAYLOAD), List.of(key), NOON)).isPresent();
        assertThat(tokens.verify(signed(header, PAYLOAD.replace(part, other)), List.of(key), NOON))
                .isEmpty();
    }

    @Test
    void a_signing_key_keeps_its_secret_out_of_logs() throws Exception {
        assertThat(PrivateJwk.of(key.privateJwk()).toString())
                .doesNotContain(
                        new ObjectMapper().readTree(key.privateJwk()).path("d").asText());
    }

    /** Signed by the JDK with our own key, so that nothing but the changed part is wrong. */
    private String signed(String header, String payload) {
        try {
            ECKey own = ECKey.parse(key.privateJwk());
            var jdk = java.security.Signature.getInstance("SHA256withECDSAinP1363Format");
            jdk.initSign(own.toECPrivateKey());
            String signed = TestSigner.base64(header.getBytes(java.nio.charset.StandardCharsets.UTF_8)) + "."
                    + TestSigner.base64(payload.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            jdk.update(signed.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return signed + "." + TestSigner.base64(jdk.sign());
        } catch (java.security.GeneralSecurityException
                | java.text.ParseException
                | com.nimbusds.jose.JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
