package io.mivo.adapter.http.jose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class JwsAlgorithmTest {
    /** RFC 7515, appendix A.3. */
    @Test
    void es256_verifies_the_example_of_rfc_7515() throws UnfitException {
        CompactJws jws = CompactJws.parse("""
                eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ij\
                p0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q""");
        PublicJwk key = JwkMembers.publicPart(StrictJson.object("""
                {"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",\
                "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}"""));

        assertThat(jws.isSignedBy(key, JwsAlgorithm.ES256)).isTrue();
        assertThat(jws.payload().path("iss").asText()).isEqualTo("joe");
    }

    /** RFC 8037, appendix A.2 and A.4. */
    @Test
    void eddsa_verifies_the_example_of_rfc_8037() throws UnfitException {
        PublicKey key = Ed25519Keys.publicKey(decoded("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"));
        byte[] signed = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc".getBytes(StandardCharsets.US_ASCII);
        byte[] signature =
                decoded("hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");

        assertThat(JwsAlgorithm.EDDSA.verifies(key, signed, signature)).isTrue();
        signed[0]++;
        assertThat(JwsAlgorithm.EDDSA.verifies(key, signed, signature)).isFalse();
    }

    /** RFC 8037, appendix A.1 and A.4: the signature is the same each time. */
    @Test
    void eddsa_signs_as_rfc_8037_does() throws UnfitException {
        PrivateJwk key = PrivateJwk.of("""
                {"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",\
                "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}""");
        byte[] toSign = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc".getBytes(StandardCharsets.US_ASCII);

        assertThat(Base64Url.encode(key.algorithm().sign(key.key(), toSign)))
                .isEqualTo("hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
    }

    private static byte[] decoded(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }
}
