package io.mivo.adapter.http.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.http.FakeCore;
import io.mivo.adapter.http.HttpSettings;
import io.mivo.adapter.http.StartedServer;
import io.mivo.adapter.http.route.Pages;
import io.mivo.application.port.driving.IssueToken;
import io.mivo.application.port.driving.IssueToken.TokenError;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The token endpoint. */
class TokenEndpointTest {
    private static final String ASSERTION = "&client_assertion_type="
            + "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=a.b.c";
    private static final String GOOD = "grant_type=client_credentials" + ASSERTION;

    private final FakeCore core = new FakeCore();
    private final StartedServer server = new StartedServer(core);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void gives_a_token_as_rfc_6749_says() {
        HttpResponse<String> answer = server.send(form(GOOD).header("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .isEqualTo("{\"access_token\":\"header.payload.signature\",\"token_type\":\"Bearer\","
                        + "\"expires_in\":900,\"scope\":\"sensors:read sensors:write\"}");
    }

    @Test
    void hands_on_what_was_sent() {
        server.send(form(GOOD + "&client_id=billing&scope=sensors%3Aread+sensors:write&unknown=x&empty="));

        String own = "http://127.0.0.1:" + server.port();
        assertThat(core.asked)
                .containsExactly(new IssueToken.Request(
                        new IssueToken.Proof(
                                "a.b.c", Optional.of("billing"), new IssueToken.Issuers(own, Set.of(own)), "127.0.0.1"),
                        Optional.of("sensors:read sensors:write")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded;charset=UTF-8",
                "application/x-www-form-urlencoded; charset=utf-8",
                "APPLICATION/X-WWW-FORM-URLENCODED"
            })
    void takes_the_media_type_as_clients_write_it(String mediaType) {
        assertThat(server.send(posted(GOOD).header("Content-Type", mediaType)).statusCode())
                .isEqualTo(200);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("", "invalid_request"),
                Arguments.of(ASSERTION.substring(1), "invalid_request"),
                Arguments.of("grant_type=" + ASSERTION, "invalid_request"),
                Arguments.of("grant_type=password" + ASSERTION, "unsupported_grant_type"),
                Arguments.of("grant_type=CLIENT_CREDENTIALS" + ASSERTION, "unsupported_grant_type"),
                Arguments.of("grant_type=client_credentials", "invalid_client"),
                Arguments.of("grant_type=client_credentials&client_id=a&client_secret=b", "invalid_client"),
                Arguments.of("grant_type=client_credentials&client_assertion=a.b.c", "invalid_request"),
                Arguments.of(
                        "grant_type=client_credentials&client_assertion=a.b.c&client_assertion_type=x",
                        "invalid_client"),
                Arguments.of(GOOD + "&client_secret=x", "invalid_request"),
                Arguments.of(GOOD + "&client_assertion=d.e.f", "invalid_request"),
                Arguments.of(GOOD + "&x=%zz", "invalid_request"),
                Arguments.of(GOOD + "&x=%f", "invalid_request"),
                Arguments.of(GOOD + "&x=%ff", "invalid_request"),
                Arguments.of(GOOD + "&x=%+1", "invalid_request"),
                Arguments.of(GOOD + "&x=\u00e5", "invalid_request"),
                Arguments.of(GOOD + manyParameters(), "invalid_request"),
                Arguments.of(GOOD + "a".repeat(17_000), "invalid_request"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_bad_form_is_refused_before_anybody_is_asked(String form, String error) {
        HttpResponse<String> answer = server.send(form(form));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(answer.body()).startsWith("{\"error\":\"" + error + "\",\"error_description\":\"");
        assertThat(core.asked).isEmpty();
    }

    @Test
    void an_assertion_that_fails_is_400_without_a_challenge() {
        core.refusingTokens(TokenError.INVALID_CLIENT, "say \"why\"\n\\ \u00e5");

        HttpResponse<String> answer = server.send(form(GOOD));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_client\",\"error_description\":\"say 'why'?? ?\"}");
    }

    @Test
    void credentials_in_the_header_are_401_with_a_challenge() {
        HttpResponse<String> answer =
                server.send(form("grant_type=client_credentials").header("Authorization", "Basic YTpi"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Basic realm=\"mivo\"");
        assertThat(answer.body()).contains("\"error\":\"invalid_client\"");
    }

    @Test
    void another_media_type_and_parameters_in_the_url_are_refused() {
        List<HttpRequest.Builder> requests = List.of(
                posted(GOOD),
                posted(GOOD).header("Content-Type", "text/plain"),
                posted(GOOD).header("Content-Type", "multipart/form-data; boundary=x"),
                server.to("/api/token?" + GOOD)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(GOOD)));

        assertThat(requests)
                .allSatisfy(
                        request -> assertThat(server.send(request).body()).contains("\"error\":\"invalid_request\""));
    }

    @Test
    void an_api_user_who_asks_too_often_is_told_to_come_later() {
        core.slowingTokensDown();

        HttpResponse<String> answer = server.send(form(GOOD));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).contains("\"error\":\"temporarily_unavailable\"");
    }

    @Test
    void only_post_is_answered() {
        HttpResponse<String> answer = server.get("/api/token");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void a_form_of_more_than_64_kib_is_too_large() {
        assertThat(server.send(form(GOOD + "&x=" + "a".repeat(65_536))).statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_burst_of_300_is_served_and_a_flood_is_slowed_down() {
        int served = 0;
        HttpResponse<String> last = server.send(form(GOOD));
        while (last.statusCode() == 200 && served < 1000) {
            served++;
            last = server.send(form(GOOD));
        }

        assertThat(served).isBetween(300, 999);
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void the_public_url_that_was_called_is_the_issuer() throws Exception {
        HttpSettings settings =
                HttpSettings.at("127.0.0.1", 0).withPublicUrls(List.of("https://mivo.example", "http://10.0.0.1:8080"));
        try (StartedServer known = new StartedServer(core, settings, Pages.NONE)) {
            assertThat(metadata(known, "10.0.0.1:8080")).contains("\"issuer\":\"http://10.0.0.1:8080\"");
            assertThat(metadata(known, "MIVO.example:443")).contains("\"issuer\":\"https://mivo.example\"");
            assertThat(metadata(known, "evil.example")).contains("\"issuer\":\"https://mivo.example\"");
        }
    }

    @Test
    void the_metadata_name_what_exists() {
        String own = "http://127.0.0.1:" + server.port();

        assertThat(server.get("/.well-known/oauth-authorization-server").body())
                .isEqualTo("{\"issuer\":\"" + own + "\",\"token_endpoint\":\"" + own + "/api/token\","
                        + "\"jwks_uri\":\"" + own + "/.well-known/jwks.json\","
                        + "\"scopes_supported\":[\"sensors:read\",\"sensors:write\"],"
                        + "\"response_types_supported\":[],\"grant_types_supported\":[\"client_credentials\"],"
                        + "\"revocation_endpoint\":\"" + own + "/api/revoke\","
                        + "\"introspection_endpoint\":\"" + own + "/api/introspect\","
                        + authentication("token") + authentication("revocation") + authentication("introspection")
                        + "\"dpop_signing_alg_values_supported\":[\"ES256\",\"ES384\",\"ES512\",\"PS256\",\"PS384\",\"PS512\","
                        + "\"EdDSA\",\"Ed25519\"],"
                        + "\"service_documentation\":\"" + own + "/swagger\"}");
        assertThat(server.get("/.well-known/jwks.json").body())
                .isEqualTo("{\"keys\":[{\"kty\":\"EC\",\"kid\":\"k1\"}]}");
    }

    private static String authentication(String endpoint) {
        return "\"" + endpoint + "_endpoint_auth_methods_supported\":[\"private_key_jwt\"],"
                + "\"" + endpoint + "_endpoint_auth_signing_alg_values_supported\":[\"ES256\",\"ES384\",\"ES512\","
                + "\"PS256\",\"PS384\",\"PS512\",\"EdDSA\",\"Ed25519\"],";
    }

    private static String metadata(StartedServer server, String host) throws Exception {
        return server.raw("GET /.well-known/oauth-authorization-server HTTP/1.1\r\nHost: " + host
                + "\r\nConnection: close\r\n\r\n");
    }

    private HttpRequest.Builder form(String form) {
        return posted(form).header("Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpRequest.Builder posted(String form) {
        return server.to("/api/token").POST(BodyPublishers.ofString(form));
    }

    private static String manyParameters() {
        StringBuilder many = new StringBuilder();
        for (int index = 0; index < 60; index++) {
            many.append("&p").append(index).append("=1");
        }
        return many.toString();
    }
}
