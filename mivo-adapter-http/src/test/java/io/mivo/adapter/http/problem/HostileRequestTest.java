package io.mivo.adapter.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.http.FakeCore;
import io.mivo.adapter.http.StartedServer;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that no client should send. */
class HostileRequestTest {
    private static final String HEAD = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
    private static final String TOKEN = "Authorization: Bearer " + FakeCore.ALL + "\r\n";
    private static final String LIST = StartedServer.API + "ListActiveSensors";
    private static final String READ = StartedServer.API + "ReadSensor/";

    private static final FakeCore CORE = new FakeCore();
    private static final StartedServer SERVER = new StartedServer(CORE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("GET /%00" + HEAD + "\r\n", 400),
                Arguments.of("GET /%zz" + HEAD + "\r\n", 400),
                Arguments.of("GET /%c3%28" + HEAD + "\r\n", 400),
                Arguments.of("GET /" + LIST + HEAD + "\r\n", 404),
                Arguments.of("GET /x/.." + LIST + HEAD + "\r\n", 404),
                Arguments.of("GET /x/%2e%2e" + LIST + HEAD + "\r\n", 404),
                Arguments.of("GET /api%2fMivoAPI/v1/ListActiveSensors" + HEAD + "\r\n", 404),
                Arguments.of("GET /swagger/../metrics" + HEAD + "\r\n", 404),
                Arguments.of("GET http://evil" + LIST + HEAD + "\r\n", 400),
                Arguments.of("HEAD " + LIST + HEAD + "\r\n", 401),
                Arguments.of("OPTIONS " + LIST + HEAD + "\r\n", 401),
                Arguments.of("TRACE " + LIST + HEAD + TOKEN + "\r\n", 405),
                Arguments.of("INVENTED " + LIST + HEAD + TOKEN + "\r\n", 405),
                Arguments.of("OPTIONS *" + HEAD + "\r\n", 404),
                Arguments.of("GET /swagger" + HEAD + "Upgrade: websocket\r\n\r\n", 400),
                Arguments.of("garbage\r\n\r\n", 400),
                Arguments.of("GET /swagger HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
                Arguments.of("GET /swagger HTTP/9.9\r\nHost: x\r\n\r\n", 505),
                Arguments.of("GET /" + "a".repeat(20_000) + HEAD + "\r\n", 414),
                Arguments.of("GET /swagger" + HEAD + "X: " + "a".repeat(20_000) + "\r\n\r\n", 431),
                Arguments.of("POST " + READ + "a%00b" + HEAD + TOKEN + "Content-Length: 0\r\n\r\n", 400),
                Arguments.of("POST " + READ + "a%2Fb" + HEAD + TOKEN + "Content-Length: 0\r\n\r\n", 404),
                Arguments.of("POST " + READ + "a" + HEAD + TOKEN + "Content-Length: -1\r\n\r\n", 400),
                Arguments.of(
                        "POST " + READ + "a" + HEAD + TOKEN + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}", 400),
                Arguments.of("POST " + READ + "a" + HEAD + TOKEN + "Content-Length: 9999999\r\n\r\n", 413),
                Arguments.of(
                        "POST " + READ + "a" + HEAD + TOKEN + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n",
                        400),
                Arguments.of("GET " + LIST + "?limit=%zz" + HEAD + TOKEN + "\r\n", 400),
                Arguments.of("GET " + LIST + "?limit=%ff" + HEAD + TOKEN + "\r\n", 400),
                Arguments.of("GET " + LIST + "?limit=0" + HEAD + TOKEN + "\r\n", 400),
                Arguments.of("GET " + LIST + "?limit=1&limit=2" + HEAD + TOKEN + "\r\n", 400),
                Arguments.of("GET " + LIST + "?after=%2e%2e" + HEAD + TOKEN + "\r\n", 400));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void end_in_a_problem_that_tells_nothing_of_the_server(String octets, int status) throws IOException {
        String answer = SERVER.raw(octets);

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("content-type: application/problem+json\r\n")
                .contains("x-content-type-options: nosniff")
                .contains("x-request-id: ")
                .doesNotContain("jetty")
                .doesNotContain("javalin")
                .doesNotContain("set-cookie")
                .doesNotContain("<html")
                .doesNotContain("exception");
        assertThat(CORE.asked).isEmpty();
    }

    @Test
    void an_offer_of_http_2_is_passed_over() throws IOException {
        String offer = "Upgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAAAAAMAAAAAAAQBAAAAAAUAAEAAAAYABgAA\r\n";

        String head = HEAD.replace("Connection: close", "Connection: close, Upgrade, HTTP2-Settings");

        assertThat(SERVER.raw("GET /health/live" + head + offer + "\r\n")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void a_chunked_body_that_grows_too_large_is_refused() throws IOException {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";

        String answer = SERVER.raw("POST " + READ + "a" + HEAD + TOKEN
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(17)
                + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"code\":\"TOO_LARGE\"");
    }
}
