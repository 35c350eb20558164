package io.mivo.adapter.http.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import io.mivo.adapter.http.jose.KeyMaking.KeyPair;
import io.mivo.domain.access.KeyMaterial.Jwks;
import io.mivo.domain.refusal.RefusedException;
import java.text.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMakingTest {
    private final KeyMaking making = new KeyMaking();

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "PS256", "EdDSA"})
    void a_key_pair_is_two_json_web_keys_named_by_their_thumbprint(String algorithm)
            throws ParseException, JOSEException {
        KeyPair pair = making.make(algorithm);

        JWK secret = JWK.parse(pair.privateJwk());
        JWK open = JWK.parse(pair.publicJwk());
        assertThat(secret.isPrivate()).isTrue();
        assertThat(open).isEqualTo(secret.toPublicJWK());
        assertThat(open.getKeyID()).isEqualTo(open.computeThumbprint().toString());
        assertThat(open.getAlgorithm()).hasToString(algorithm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "PS256", "EdDSA"})
    void the_public_part_can_be_registered(String algorithm) {
        assertThat(new NimbusKeyReading().read(new Jwks(making.make(algorithm).publicJwk())))
                .hasSize(1);
    }

    @Test
    void the_secret_stays_out_of_logs() throws ParseException {
        KeyPair pair = making.make("ES256");

        assertThat(pair.toString())
                .doesNotContain(JWK.parse(pair.privateJwk()).toECKey().getD().toString());
    }

    @Test
    void other_algorithms_are_refused() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> making.make("HS256"))
                .withMessage("the algorithm must be ES256, PS256 or EdDSA");
    }
}
