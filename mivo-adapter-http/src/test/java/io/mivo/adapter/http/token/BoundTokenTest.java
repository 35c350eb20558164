package io.mivo.adapter.http.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mivo.adapter.http.FakeCore;
import io.mivo.adapter.http.HttpSettings;
import io.mivo.adapter.http.Samples;
import io.mivo.adapter.http.StartedServer;
import io.mivo.adapter.http.jose.TestSigner;
import io.mivo.adapter.http.route.Pages;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens that only the possessor of a key may use (RFC 9449). */
class BoundTokenTest {
    private static final String LIST = "/api/MivoAPI/v1/ListActiveSensors";
    private static final TestSigner CLIENT = TestSigner.p256();
    private static final TestSigner SENDER = TestSigner.p256();

    private final RealAccess access = new RealAccess(Clock.systemUTC()).with("billing", true, CLIENT.jwk());
    private final AssertionWorkshop workshop = new AssertionWorkshop(CLIENT);
    private final StartedServer server = new StartedServer(
            access.ports(new FakeCore().listing(Samples.list())),
            HttpSettings.at("127.0.0.1", 0).withPublicUrls(List.of(AssertionWorkshop.ISSUER)),
            Pages.NONE,
            Clock.systemUTC());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void are_given_for_a_proof_and_say_so() throws Exception {
        JsonNode answer = json(token(proof(SENDER, "POST", "/api/token", "")));

        assertThat(answer.path("token_type").asText()).isEqualTo("DPoP");
        JsonNode standing = json(introspected(answer.path("access_token").asText()));
        assertThat(standing.path("token_type").asText()).isEqualTo("DPoP");
        assertThat(standing.path("cnf").path("jkt").asText()).hasSize(43);
    }

    @Test
    void open_the_api_with_a_proof_and_not_without() throws Exception {
        String token = bound();

        assertThat(list("DPoP " + token, proof(SENDER, "GET", LIST, token)).statusCode())
                .isEqualTo(200);
        assertThat(list("Bearer " + token, proof(SENDER, "GET", LIST, token)).statusCode())
                .isEqualTo(401);
        assertThat(list("Bearer " + token).statusCode()).isEqualTo(401);
        assertRefused(list("DPoP " + token), "invalid_dpop_proof");
    }

    @Test
    void open_nothing_with_a_proof_for_something_else() throws Exception {
        String token = bound();

        assertRefused(list("DPoP " + token, proof(SENDER, "POST", LIST, token)), "htm");
        assertRefused(list("DPoP " + token, proof(SENDER, "GET", "/api/token", token)), "htu");
        assertRefused(list("DPoP " + token, proof(SENDER, "GET", LIST, token + "x")), "ath");
        assertRefused(list("DPoP " + token, proof(SENDER, "GET", LIST, "")), "ath");
        assertRefused(list("DPoP " + token, proof(CLIENT, "GET", LIST, token)), "not that of the token");
        assertRefused(list("DPoP " + token, "nonsense"), "invalid_dpop_proof");
        String right = proof(SENDER, "GET", LIST, token);
        assertRefused(list("DPoP " + token, right, proof(SENDER, "GET", LIST, token)), "one DPoP header");
        assertThat(list("DPoP " + token, right).statusCode()).isEqualTo(200);
        assertRefused(list("DPoP " + token, right), "came before");
    }

    @Test
    void are_not_given_for_a_proof_that_proves_nothing() throws Exception {
        for (String wrong : List.of("nonsense", proof(SENDER, "GET", "/api/token", ""))) {
            HttpResponse<String> answer = token(wrong);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).path("error").asText()).isEqualTo("invalid_dpop_proof");
        }
    }

    @Test
    void are_another_kind_than_those_that_whoever_bears_them_may_use() throws Exception {
        String free = json(token()).path("access_token").asText();

        assertThat(list("Bearer " + free).statusCode()).isEqualTo(200);
        assertRefused(list("DPoP " + free, proof(SENDER, "GET", LIST, free)), "invalid_token");
    }

    private String bound() throws Exception {
        return json(token(proof(SENDER, "POST", "/api/token", "")))
                .path("access_token")
                .asText();
    }

    private HttpResponse<String> token(String... proofs) {
        return server.send(with(form("/api/token", workshop.rightForm()), proofs));
    }

    private HttpResponse<String> introspected(String token) {
        return server.send(form("/api/introspect", workshop.rightForm() + "&token=" + token));
    }

    private HttpRequest.Builder form(String path, String form) {
        return server.to(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private HttpResponse<String> list(String authorization, String... proofs) {
        return server.send(with(server.to(LIST).header("Authorization", authorization), proofs));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... proofs) {
        for (String proof : proofs) {
            request.header("DPoP", proof);
        }
        return request;
    }

    private static String proof(TestSigner key, String method, String path, String token) throws Exception {
        String ath = TestSigner.base64(
                MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        String claims = "{\"jti\":\"%s\",\"htm\":\"%s\",\"htu\":\"%s\",\"iat\":%d%s}"
                .formatted(
                        UUID.randomUUID(),
                        method,
                        AssertionWorkshop.ISSUER + path,
                        AssertionWorkshop.seconds(0),
                        token.isEmpty() ? "" : ",\"ath\":\"" + ath + "\"");
        return key.sign("{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":" + key.jwk() + "}", claims);
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }

    private static void assertRefused(HttpResponse<String> answer, String because) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("DPoP realm=\"mivo\"")
                .contains(because);
    }
}
