package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mivo.application.port.driven.KeyReading;
import io.mivo.domain.access.KeyMaterial;
import io.mivo.domain.access.KeyMaterial.Jwks;
import io.mivo.domain.access.KeyMaterial.Pem;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import org.junit.jupiter.api.Test;

/** What reading public keys means. */
public abstract class KeyReadingContract {
    /** RFC 7517, appendix A.1. */
    private static final String PUBLIC_JWK = """
            {"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",\
            "y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM","kid":"1"}""";
    /** RFC 8037, appendix A.2. */
    private static final String OTHER_JWK =
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";
    /** RFC 7517, appendix A.2. */
    private static final String PRIVATE_JWK = """
            {"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",\
            "y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM","d":"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE"}""";
    /** RFC 8410, section 10.1. */
    private static final String PUBLIC_PEM = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
            -----END PUBLIC KEY-----
            """;
    /** RFC 8410, section 10.3. */
    private static final String PRIVATE_PEM = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
            -----END PRIVATE KEY-----
            """;

    /** The subject. */
    protected abstract KeyReading reading();

    @Test
    void a_single_key_and_a_set_of_one_are_the_same_key() {
        assertThat(reading().read(new Jwks(PUBLIC_JWK)))
                .hasSize(1)
                .isEqualTo(reading().read(new Jwks("{\"keys\":[" + PUBLIC_JWK + "]}")))
                .allSatisfy(key -> assertThat(key.jwk()).contains("\"kid\":\"1\""));
    }

    @Test
    void a_set_keeps_its_order() {
        assertThat(reading().read(new Jwks("{\"keys\":[" + OTHER_JWK + "," + PUBLIC_JWK + "]}")))
                .containsExactly(
                        reading().read(new Jwks(OTHER_JWK)).get(0),
                        reading().read(new Jwks(PUBLIC_JWK)).get(0));
    }

    @Test
    void a_pem_block_is_a_key() {
        assertThat(reading().read(new Pem(PUBLIC_PEM)))
                .singleElement()
                .satisfies(key -> assertThat(key.thumbprint()).hasSize(43));
    }

    @Test
    void a_private_key_is_refused() {
        assertRefused(new Jwks(PRIVATE_JWK), "PRIVATE key");
        assertRefused(new Pem(PRIVATE_PEM), "PRIVATE key");
    }

    @Test
    void a_key_twice_is_refused() {
        assertRefused(new Jwks("{\"keys\":[" + PUBLIC_JWK + "," + PUBLIC_JWK + "]}"), "twice");
    }

    @Test
    void no_key_at_all_is_refused() {
        assertRefused(new Jwks("{\"keys\":[]}"), "no key");
        assertRefused(new Pem(""), "no ");
    }

    private void assertRefused(KeyMaterial material, String because) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> reading().read(material))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED))
                .withMessageContaining(because);
    }
}
