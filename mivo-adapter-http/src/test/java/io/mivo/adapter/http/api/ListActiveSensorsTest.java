package io.mivo.adapter.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.http.FakeCore;
import io.mivo.adapter.http.Samples;
import io.mivo.adapter.http.StartedServer;
import io.mivo.application.port.driving.ListActiveSensors;
import io.mivo.domain.sensor.SensorUid;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The operation ListActiveSensors over HTTP. */
class ListActiveSensorsTest {
    private final FakeCore core = new FakeCore().listing(Samples.list());
    private final StartedServer server = new StartedServer(core);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void gives_the_example_of_the_contract_to_the_letter() {
        HttpResponse<String> answer = server.send(server.toApi("ListActiveSensors"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"sensors\":[{\"uid\":\"heat-1\",\"name\":\"Heat meter, stairwell A\","
                        + "\"meterNumber\":\"12345678\",\"meterType\":\"Heat\",\"protocol\":\"mbus\","
                        + "\"licenseValidUntil\":null,\"lastReadingAt\":\"2026-11-23T12:00:00.000Z\",\"values\":["
                        + "{\"code\":\"HeatEnergy\",\"unit\":\"Wh\",\"writable\":false,\"min\":null,\"max\":null,"
                        + "\"step\":null},{\"code\":\"HeatingSetpoint\",\"unit\":\"Celsius\",\"writable\":true,"
                        + "\"min\":5,\"max\":35,\"step\":0.5}]}],\"next\":null}");
    }

    @Test
    void asks_for_all_unless_told_otherwise() {
        server.send(server.toApi("ListActiveSensors"));
        server.send(server.toApi("ListActiveSensors?limit=10&after=heat-1"));

        assertThat(core.asked)
                .containsExactly(
                        ListActiveSensors.Request.ALL,
                        new ListActiveSensors.Request(Optional.of(10), Optional.of(new SensorUid("heat-1"))));
    }

    @Test
    void gives_nothing_again_to_who_has_it() {
        String tag = server.send(server.toApi("ListActiveSensors"))
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        HttpResponse<String> same =
                server.send(server.toApi("ListActiveSensors").header("If-None-Match", "\"other\", W/" + tag));
        core.listing(new ListActiveSensors.Page(List.of(), Optional.of(new SensorUid("x"))));
        HttpResponse<String> changed =
                server.send(server.toApi("ListActiveSensors").header("If-None-Match", tag));

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().firstValue("ETag")).contains(tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).isEqualTo("{\"sensors\":[],\"next\":\"x\"}");
    }
}
