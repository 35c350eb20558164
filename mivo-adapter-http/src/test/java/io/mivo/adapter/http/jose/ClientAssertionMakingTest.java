package io.mivo.adapter.http.jose;

import static io.mivo.adapter.http.jose.AssertionFixture.ISSUER;
import static io.mivo.adapter.http.jose.AssertionFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import io.mivo.adapter.http.jose.KeyMaking.KeyPair;
import io.mivo.application.port.driven.ClientAssertions.AssertionRefusedException;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.refusal.RefusedException;
import java.text.ParseException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAssertionMakingTest {
    private static final ClientId BILLING = new ClientId("billing");

    private final ClientAssertionMaking making = new ClientAssertionMaking(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void an_assertion_is_a_jwt_after_rfc_7523_that_nimbus_verifies() throws ParseException, JOSEException {
        KeyPair pair = new KeyMaking().make("ES256");

        SignedJWT jwt = SignedJWT.parse(making.make(pair.privateJwk(), BILLING, ISSUER));

        assertThat(jwt.verify(new ECDSAVerifier(JWK.parse(pair.publicJwk()).toECKey())))
                .isTrue();
        assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo("billing");
        assertThat(jwt.getJWTClaimsSet().getSubject()).isEqualTo("billing");
        assertThat(jwt.getPayload().toJSONObject().get("aud")).isEqualTo(ISSUER);
        assertThat(jwt.getJWTClaimsSet().getIssueTime()).isEqualTo(Date.from(NOON));
        assertThat(jwt.getJWTClaimsSet().getExpirationTime()).isEqualTo(Date.from(NOON.plusSeconds(60)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "PS256", "EdDSA"})
    void an_assertion_of_each_kind_of_key_is_right(String algorithm) throws AssertionRefusedException {
        KeyPair pair = new KeyMaking().make(algorithm);

        String assertion = making.make("{\"keys\":[" + pair.privateJwk() + "]}", BILLING, ISSUER);

        var client = AssertionFixture.client(pair.publicJwk());
        assertThat(AssertionFixture.verify(assertion, client).client()).isEqualTo(client);
    }

    @Test
    void each_assertion_has_a_jti_of_its_own() throws ParseException {
        String key = new KeyMaking().make("EdDSA").privateJwk();

        assertThat(SignedJWT.parse(making.make(key, BILLING, ISSUER))
                        .getJWTClaimsSet()
                        .getJWTID())
                .isNotEqualTo(SignedJWT.parse(making.make(key, BILLING, ISSUER))
                        .getJWTClaimsSet()
                        .getJWTID());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"keys\":[]}", "-----BEGIN PRIVATE KEY-----"})
    void what_is_no_private_jwk_is_refused(String key) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> making.make(key, BILLING, ISSUER))
                .withMessageStartingWith("the key ");
    }

    @Test
    void a_public_key_is_refused() {
        String key = new KeyMaking().make("ES256").publicJwk();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> making.make(key, BILLING, ISSUER))
                .withMessage("the key holds no private key");
    }
}
