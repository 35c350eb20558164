package io.mivo.adapter.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.http.FakeCore;
import io.mivo.adapter.http.StartedServer;
import io.mivo.application.port.driving.AnswerOnce;
import io.mivo.application.port.driving.WriteValues;
import io.mivo.application.port.driving.WriteValues.Item;
import io.mivo.application.port.driving.WriteValues.Outcome;
import io.mivo.application.port.driving.WriteValues.Summary;
import io.mivo.application.port.driving.WriteValues.WriteResult;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The operation WriteValues over HTTP. */
class WriteValuesTest {
    private static final String EXAMPLE = "{\"writes\":[{\"uid\":\"ahu-1\",\"code\":\"HeatingSetpoint\","
            + "\"value\":21.5,\"unit\":\"Celsius\"}],\"dryRun\":false,\"timeout\":\"PT30S\"}";

    private final FakeCore core = new FakeCore().writing(WriteValuesTest::written);
    private final StartedServer server = new StartedServer(core);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void gives_the_example_of_the_contract_to_the_letter() {
        HttpResponse<String> answer = server.postJson("WriteValues", EXAMPLE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"result\":\"OK\",\"results\":[{\"uid\":\"ahu-1\",\"code\":\"HeatingSetpoint\","
                        + "\"result\":\"WRITTEN\",\"value\":21.5,\"readBack\":21.5,\"detail\":null}]}");
    }

    @Test
    void hands_on_numbers_exactly_and_units_as_written() {
        server.postJson("WriteValues", EXAMPLE.replace("21.5", "21.50").replace("Celsius", "furlong"));

        Item item =
                new Item("ahu-1", new ValueCode("HeatingSetpoint"), new BigDecimal("21.50"), Optional.of("furlong"));
        assertThat(core.asked).containsExactly(new WriteValues.Request(List.of(item), false, Duration.ofSeconds(30)));
    }

    @Test
    void takes_what_is_left_out_as_usual() {
        server.postJson("WriteValues", "{\"writes\":[{\"uid\":\"?\",\"code\":\"X_A\",\"value\":1E+2}]}");

        Item item = new Item("?", new ValueCode("X_A"), new BigDecimal("1E+2"), Optional.empty());
        assertThat(core.asked).containsExactly(new WriteValues.Request(List.of(item), false, Duration.ofSeconds(30)));
    }

    @Test
    void hands_on_that_an_equal_value_goes_out_all_the_same() {
        server.postJson("WriteValues", EXAMPLE.replace("21.5,", "21.5,\"force\":true,"));

        assertThat(core.asked)
                .singleElement()
                .isInstanceOfSatisfying(
                        WriteValues.Request.class,
                        request -> assertThat(request.items()).allMatch(Item::force));
    }

    @Test
    void does_a_write_with_a_new_key() {
        HttpResponse<String> answer = withKeys("k1");

        assertThat(answer.body()).contains("WRITTEN");
        assertThat(answer.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(core.asked).first().isEqualTo("k1");
    }

    @Test
    void gives_the_first_answer_again() {
        core.answeringOnce(new AnswerOnce.Answered.Replayed("{\"first\":1}"));

        HttpResponse<String> answer = withKeys("k1");

        assertThat(answer.body()).isEqualTo("{\"first\":1}");
        assertThat(answer.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(core.asked).containsExactly("k1");
    }

    @Test
    void confirms_nothing_after_a_crash_in_the_middle() {
        core.answeringOnce(new AnswerOnce.Answered.Lost());

        assertThat(withKeys("k1").body())
                .startsWith("{\"result\":\"PARTIAL\",\"results\":[{\"uid\":\"ahu-1\",\"code\":\"HeatingSetpoint\","
                        + "\"result\":\"UNCONFIRMED\",\"value\":21.5,\"readBack\":null,");
        assertThat(core.asked).containsExactly("k1");
    }

    @Test
    void refuses_two_keys() {
        assertThat(withKeys("k1", "k2").statusCode()).isEqualTo(400);
        assertThat(core.asked).isEmpty();
    }

    private HttpResponse<String> withKeys(String... keys) {
        HttpRequest.Builder request = server.toApi("WriteValues").header("Content-Type", "application/json");
        Arrays.stream(keys).forEach(key -> request.header("Idempotency-Key", key));
        return server.send(request.POST(BodyPublishers.ofString(EXAMPLE)));
    }

    private static WriteValues.Answer written(WriteValues.Request request) {
        List<Outcome> outcomes = request.items().stream()
                .map(item -> new Outcome(
                        item, WriteResult.WRITTEN, item.value(), Optional.of(item.value()), Optional.empty()))
                .toList();
        return new WriteValues.Answer(Summary.OK, outcomes);
    }
}
