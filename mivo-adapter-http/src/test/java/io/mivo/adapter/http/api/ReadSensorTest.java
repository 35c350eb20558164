package io.mivo.adapter.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.http.FakeCore;
import io.mivo.adapter.http.Samples;
import io.mivo.adapter.http.StartedServer;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.value.Measured;
import io.mivo.domain.value.ValueCode;
import io.mivo.domain.value.ValueError;
import io.mivo.domain.value.ValueKind;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operation ReadSensor over HTTP. */
class ReadSensorTest {
    private final FakeCore core = new FakeCore().reading(request -> Samples.heatReading());
    private final StartedServer server = new StartedServer(core);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void gives_the_example_of_the_contract_to_the_letter() {
        HttpResponse<String> answer =
                server.send(server.toApi("ReadSensor/heat-1").POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .isEqualTo("{\"uid\":\"heat-1\",\"name\":\"Heat meter, stairwell A\",\"meterNumber\":\"12345678\","
                        + "\"meterType\":\"Heat\",\"timestamp\":\"2026-11-23T12:00:00.000Z\",\"deviceTime\":null,"
                        + "\"fromCache\":false,\"result\":\"OK\",\"detail\":null,\"values\":[{\"code\":\"HeatEnergy\","
                        + "\"base\":\"HeatEnergy\",\"type\":\"number\",\"value\":12345000,\"text\":\"12345000\","
                        + "\"unit\":\"Wh\",\"asOf\":null,\"storage\":0,\"tariff\":0,\"subunit\":0,"
                        + "\"function\":\"instantaneous\",\"modifiers\":[],\"error\":null}],"
                        + "\"alarms\":[{\"code\":\"PowerLow\",\"text\":\"Power low\"}]}");
    }

    @Test
    void asks_for_everything_now_when_there_is_no_body_whatever_its_type() {
        server.send(server.toApi("ReadSensor/heat-1")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("")));

        assertThat(core.asked).last().isEqualTo(ReadSensor.Request.NOW);
    }

    @Test
    void hands_on_what_the_body_asks_for() {
        server.postJson("ReadSensor/heat-1", "{\"maxAge\":\"PT1M\",\"codes\":[\"HeatEnergy\"],\"timeout\":\"PT5M\"}");

        assertThat(core.asked)
                .last()
                .isEqualTo(new ReadSensor.Request(
                        Optional.of(Duration.ofMinutes(1)),
                        List.of(new ValueCode("HeatEnergy")),
                        Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @CsvSource({
        "1E+7,10000000",
        "0.10,0.10",
        "-273.15,-273.15",
        "123456789012345678901234567890.5,123456789012345678901234567890.5",
        "1E-9,0.000000001"
    })
    void writes_numbers_plain_and_exact(String amount, String written) {
        core.reading(request -> Samples.answer(Samples.amount("HeatEnergy", amount, Unit.WATT_HOUR)));

        HttpResponse<String> answer = server.postJson("ReadSensor/heat-1", "{}");

        assertThat(answer.body()).contains("\"value\":" + written + ",\"text\":\"" + written + "\"");
    }

    @Test
    void writes_a_switch_as_one_and_a_missing_value_with_its_error() {
        core.reading(request -> Samples.answer(
                Samples.value("X_Pump", new Measured.Switch(true), Optional.empty()),
                Samples.value(
                        "HeatFlow",
                        new Measured.Missing(ValueKind.NUMBER, ValueError.NOT_AVAILABLE),
                        Optional.of(Unit.CUBIC_METRE_PER_HOUR))));

        String answer = server.postJson("ReadSensor/heat-1", "").body();

        assertThat(answer)
                .contains("\"type\":\"boolean\",\"value\":1,\"text\":\"true\",\"unit\":null")
                .contains("\"type\":\"number\",\"value\":null,\"text\":null,\"unit\":\"m3/h\"")
                .contains("\"error\":\"NOT_AVAILABLE\"");
    }

    @Test
    void tells_a_failed_read_as_a_result() {
        core.reading(request -> Samples.silence());

        HttpResponse<String> answer = server.postJson("ReadSensor/heat-1", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"result\":\"NO_ANSWER\",\"detail\":\"no answer within 1 s\",\"values\":[],\"alarms\":[]");
    }

    @Test
    void knows_no_sensor_under_what_cannot_be_a_uid() {
        HttpResponse<String> answer = server.postJson("ReadSensor/%C3%A5%20b", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"UNKNOWN_SENSOR\"");
        assertThat(core.asked).isEmpty();
    }
}
