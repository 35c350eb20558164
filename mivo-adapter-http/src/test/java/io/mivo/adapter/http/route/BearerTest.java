package io.mivo.adapter.http.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.http.FakeCore;
import io.mivo.adapter.http.Samples;
import io.mivo.adapter.http.StartedServer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Access tokens as RFC 6750 wants them checked. */
class BearerTest {
    private static final String LIST = StartedServer.API + "ListActiveSensors";

    private final FakeCore core = new FakeCore().listing(Samples.list());
    private final StartedServer server = new StartedServer(core);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void without_credentials_the_challenge_names_no_error() {
        HttpResponse<String> answer = server.get(LIST);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(challenge(answer)).isEqualTo("Bearer realm=\"mivo\"");
        assertThat(answer.body()).contains("\"code\":\"NOT_AUTHENTICATED\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer nobody.knows.it", "Bearer", "Bearer  ", "Bearer a b", "bearer ü", "Bearer token,of"})
    void a_token_that_is_not_ours_is_invalid(String credentials) throws Exception {
        String answer = server.raw("GET " + LIST + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                + credentials + "\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 401")
                .contains("WWW-Authenticate: Bearer realm=\"mivo\", error=\"invalid_token\"");
    }

    @Test
    void whoever_is_turned_away_is_recorded_and_who_brings_nothing_is_not() {
        server.get(LIST);
        server.send(server.to(LIST).header("Authorization", "Bearer nobody.knows.it"));
        server.send(server.to(StartedServer.API + "made-up").header("Authorization", "Bearer nobody.knows.it"));
        server.send(server.to(LIST).header("Authorization", "Bearer " + FakeCore.WRITER));

        assertThat(core.turnedAway)
                .containsExactly(
                        " 127.0.0.1 " + LIST + ": an access token that is not valid, or not any more",
                        " 127.0.0.1 /api/MivoAPI: an access token that is not valid, or not any more",
                        "writer 127.0.0.1 " + LIST + ": the access token lacks the scope sensors:read");
    }

    @Test
    void the_name_of_the_scheme_has_no_case() {
        HttpResponse<String> answer = server.send(server.to(LIST).header("Authorization", "bEARER " + FakeCore.READER));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void another_scheme_is_no_credential() {
        HttpResponse<String> answer = server.send(server.to(LIST).header("Authorization", "Basic YTpi"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(challenge(answer)).isEqualTo("Bearer realm=\"mivo\"");
    }

    @Test
    void a_token_in_the_query_is_not_looked_at() {
        HttpResponse<String> answer = server.get(LIST + "?access_token=" + FakeCore.ALL);

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void two_ways_at_once_are_refused() {
        HttpResponse<String> answer = server.send(server.toApi("ListActiveSensors?access_token=" + FakeCore.ALL));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(challenge(answer)).contains("error=\"invalid_request\"");
    }

    @Test
    void a_missing_scope_is_named() {
        HttpRequest.Builder request = server.to(StartedServer.API + "WriteValues")
                .header("Authorization", "Bearer " + FakeCore.READER)
                .POST(BodyPublishers.ofString("not even JSON"));

        HttpResponse<String> answer = server.send(request);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(challenge(answer)).contains("error=\"insufficient_scope\"").contains("scope=\"sensors:write\"");
        assertThat(answer.body()).contains("\"code\":\"NOT_PERMITTED\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/MivoAPI/v1/ListActiveSensors/",
                "/api/MivoAPI/v1/listactivesensors",
                "/api/MivoAPI/v1/%4cistActiveSensors",
                "/api/MivoAPI/v1/ListActiveSensors;a=b",
                "/api/MivoAPI/v2/ListActiveSensors",
                "/api/MivoAPI",
                "/api/MivoAPI/v1/ReadSensor/heat-1"
            })
    void strangers_are_not_told_what_exists(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(401);
    }

    private static String challenge(HttpResponse<String> answer) {
        return answer.headers().firstValue("WWW-Authenticate").orElse("none");
    }
}
