package io.mivo.adapter.http.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.http.FakeCore;
import io.mivo.adapter.http.HttpSettings;
import io.mivo.adapter.http.Samples;
import io.mivo.adapter.http.StartedServer;
import io.mivo.adapter.http.route.Pages;
import io.mivo.application.port.driving.ObserveLines.Count;
import io.mivo.application.port.driving.ObserveLines.LineState;
import io.mivo.application.port.driving.ObserveLines.Rest;
import io.mivo.application.port.driving.ObserveLines.Resting;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Health and metrics. */
class ObserveTest {
    private final FakeCore core = new FakeCore()
            .reading(request -> Samples.heatReading())
            .observing(new LineState(
                    "127.0.0.1:10001",
                    2,
                    List.of(new Count("OK", 7), new Count("NO_ANSWER", 1)),
                    new Resting(3, List.of(new Rest("primary 5", Duration.ofMillis(14_250)))),
                    Duration.ofMillis(12_345)));
    private final StartedServer server =
            new StartedServer(core, HttpSettings.at("127.0.0.1", 0).withMetricsToken("secret-of-metrics"), Pages.NONE);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_living_server_is_up() {
        assertThat(List.of("/health/live", "/health/ready")).allSatisfy(path -> {
            HttpResponse<String> answer = server.get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        });
    }

    @Test
    void metrics_tell_of_lines_answers_and_the_machine() {
        server.postJson("ReadSensor/heat-1", "");
        server.get("/nothing");

        HttpResponse<String> answer = server.get("/metrics");

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(answer.body())
                .contains("mivo_line_queued{line=\"127.0.0.1:10001\"} 2\n")
                .contains("mivo_line_resting_devices{line=\"127.0.0.1:10001\"} 3\n")
                .contains("mivo_line_rest_seconds{line=\"127.0.0.1:10001\",device=\"primary 5\"} 14.250\n")
                .contains("mivo_line_busy_seconds{line=\"127.0.0.1:10001\"} 12.345\n")
                .contains("mivo_line_visits_total{line=\"127.0.0.1:10001\",outcome=\"NO_ANSWER\"} 1\n")
                .contains("mivo_http_answers_total{route=\"/api/MivoAPI/v1/ReadSensor/{uid}\",method=\"POST\","
                        + "status=\"200\"} 1\n")
                .contains("mivo_http_answers_total{route=\"none\",method=\"any\",status=\"404\"} 1\n")
                .contains("mivo_uptime_seconds ")
                .doesNotContain("heat-1");
    }

    @Test
    void a_request_from_elsewhere_needs_the_token() {
        assertThat(metrics("X-Forwarded-For", "192.0.2.1").statusCode()).isEqualTo(401);
        assertThat(metrics("X-Forwarded-For", "192.0.2.1", "Authorization", "Bearer wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThat(metrics("X-Forwarded-For", "192.0.2.1", "Authorization", "Bearer secret-of-metrics")
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> metrics(String... headers) {
        HttpRequest.Builder request = server.to("/metrics").headers(headers);
        return server.send(request);
    }
}
