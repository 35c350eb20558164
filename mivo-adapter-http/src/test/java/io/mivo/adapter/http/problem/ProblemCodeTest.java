package io.mivo.adapter.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.http.FakeCore;
import io.mivo.adapter.http.StartedServer;
import io.mivo.domain.refusal.Fault;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The problems of the contract. */
class ProblemCodeTest {
    private final FakeCore core = new FakeCore();
    private final StartedServer server = new StartedServer(core);

    @AfterEach
    void stop() {
        server.close();
    }

    /** Reasons and statuses as the contract lists them. */
    @ParameterizedTest
    @CsvSource({
        "MALFORMED,400",
        "NOT_AUTHENTICATED,401",
        "NOT_PERMITTED,403",
        "NOT_LICENSED,403",
        "UNKNOWN_SENSOR,404",
        "SENSOR_DISABLED,409",
        "IN_PROGRESS,409",
        "IDEMPOTENCY_MISMATCH,422",
        "TOO_MANY_REQUESTS,429",
        "UNAVAILABLE,503"
    })
    void every_reason_has_its_status(Reason reason, int status) {
        core.reading(request -> {
            throw new RefusedException(reason, "because", List.of(new Fault("/codes/0", "why")));
        });

        HttpResponse<String> answer = server.postJson("ReadSensor/heat-1", "");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .startsWith("{\"type\":\"urn:mivo:problem:" + reason + "\",\"title\":\"")
                .contains("\"status\":" + status + ",\"detail\":\"because\",\"code\":\"" + reason + "\"")
                .contains("\"errors\":[{\"pointer\":\"/codes/0\",\"detail\":\"why\"}]")
                .contains("\"requestId\":\""
                        + answer.headers().firstValue("X-Request-Id").orElse("none") + "\"}");
    }

    @Test
    void what_nobody_expected_is_told_to_nobody() {
        core.reading(request -> {
            throw new IllegalStateException("the secret is 42");
        });

        HttpResponse<String> answer = server.postJson("ReadSensor/heat-1", "");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("\"code\":\"INTERNAL\"")
                .doesNotContain("secret")
                .doesNotContain("Illegal");
    }

    @Test
    void a_fault_of_the_virtual_machine_ends_the_request_alone() {
        core.reading(request -> {
            throw new StackOverflowError("deep secret");
        });

        HttpResponse<String> answer = server.postJson("ReadSensor/heat-1", "");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret");
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void waiting_is_suggested_where_it_helps() {
        core.reading(request -> {
            throw new RefusedException(Reason.UNAVAILABLE, "MIVO is stopping.");
        });

        assertThat(server.postJson("ReadSensor/heat-1", "").headers().firstValue("Retry-After"))
                .isPresent();
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        HttpResponse<String> answer = server.send(server.toApi("WriteValues").GET());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertThat(answer.body()).contains("\"code\":\"METHOD_NOT_ALLOWED\"");
    }

    @Test
    void nothing_here_is_a_problem_as_well() {
        HttpResponse<String> answer = server.get("/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"NOT_FOUND\"").contains("\"errors\":[]");
    }
}
