package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.app.Distribution.Outcome;
import io.mivo.app.Peers.Peer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From the wire to the API and back, with devices that nobody here wrote the values of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeersIT {
    /** Engelmann SensoStar 2C: 12.9 m3, 95 and 43 degrees; rscada/libmbus test/test-frames/engelmann_sensostar2c.hex (BSD-3-Clause). */
    private static final String HEAT =
            "68a6a66808037210003810c51401041e0000000478ea629e00046d3214861604158100000004fb00"
                    + "080000008420fb00000000008430fb0000000000043d00000000042d00000000025b5f00025f2b0004618a1400000227fa0101fd17"
                    + "00049028a0860100426c7f1c44158100000044fb0008000000c420fb0000000000c430fb000000000082016c5f1c84011554000000"
                    + "8401fb00050000008421fb00000000008431fb0000000000b716";

    /** Engelmann WaterStar: 0.332 m3; rscada/libmbus test/test-frames/EFE_Engelmann-WaterStar.hex (BSD-3-Clause). */
    private static final String WATER = "68515168080b7254029904c51400060c27000004782e254c00046d0a0ccd1304134c010000441"
            + "34b0100008401134c010000426cbf1c026cdf1c043b00000000143b160800000223a70401fd1700049028080000003f16";

    @TempDir
    static Path scratch;

    private Workplace workplace;
    private Peer mbus;
    private Peer modbus;
    private RunningProgram server;
    private Api api;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        workplace = new Workplace(scratch);
        mbus = Peers.mbus(scratch, "0", "3=" + HEAT, "11=" + WATER);
        modbus = Peers.modbus(scratch);
        workplace.write("site.yaml", site(workplace.key("billing"), workplace.key("tenant")));
        server = workplace.serve("--site", workplace.path("site.yaml").toString());
        api = workplace.as("billing", server);
    }

    @AfterAll
    void stop() {
        List.of(server, mbus.program(), modbus.program()).forEach(RunningProgram::close);
    }

    private String site(String billing, String tenant) {
        return """
                unit: {serial: MIVO-000123, name: House 12, timeZone: Europe/Stockholm}
                buses:
                  - {id: heat, protocol: mbus, transport: {tcp: "127.0.0.1:%d"}, timeout: PT0.5S, retries: 1}
                  - {id: power, protocol: modbus, transport: {tcp: "127.0.0.1:%d"}}
                sensors:
                  - {uid: heat-1, name: Heat, bus: heat, address: {primary: 3}, meterType: Heat}
                  - {uid: water-1, name: Water, bus: heat, address: {primary: 11}, meterType: HotWater}
                  - {uid: silent-1, name: Nobody, bus: heat, address: {primary: 200}}
                  - uid: ahu-1
                    name: Air handling unit
                    bus: power
                    address: {unitId: 3}
                    values:
                      - {code: RoomSensorTemperature, unit: Celsius, register: {table: input, address: 0, type: int16, scale: 0.1}}
                      - {code: ElectricityVoltageL1, unit: V, register: {table: input, address: 10, type: float32}}
                      - {code: ElectricityActiveEnergyImportTotal, unit: Wh, register: {table: input, address: 20, type: uint32, order: CDAB}}
                      - {code: X_Running, unit: "1", register: {table: coil, address: 5, type: bool}}
                      - {code: HeatingSetpoint, unit: Celsius, register: {table: holding, address: 40, type: int16, scale: 0.1}, write: {min: 5, max: 35, step: 0.5}}
                apiUsers:
                  - {clientId: billing, name: Billing, jwks: {keys: [%s]}}
                  - {clientId: tenant, name: Tenant, scopes: ["sensors:read"], sensors: ["water-1"], jwks: {keys: [%s]}}
                """.formatted(mbus.port(), modbus.port(), billing, tenant);
    }

    @Test
    void active_sensors_are_listed_by_uid() throws IOException, InterruptedException {
        Api.Answer answer = api.list();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.uids()).containsExactly("ahu-1", "heat-1", "silent-1", "water-1");
    }

    @Test
    void meters_say_what_independent_decoders_read() throws IOException, InterruptedException {
        Api.Answer heat = api.read("heat-1");
        Api.Answer water = api.read("water-1");

        assertThat(heat.body().path("result").asText()).isEqualTo("OK");
        assertThat(heat.number("HeatVolume")).isEqualByComparingTo("12.9");
        assertThat(heat.number("HeatForwardTemperature")).isEqualByComparingTo("95");
        assertThat(heat.number("HeatReturnTemperature")).isEqualByComparingTo("43");
        assertThat(heat.number("HeatEnergy")).isEqualByComparingTo("800000");
        assertThat(water.number("HotWaterVolume")).isEqualByComparingTo("0.332");
        assertThat(water.number("HotWaterVolume.S1")).isEqualByComparingTo("0.331");
    }

    @Test
    void registers_say_what_the_server_holds() throws IOException, InterruptedException {
        Api.Answer answer = api.read("ahu-1");

        assertThat(answer.body().path("result").asText()).isEqualTo("OK");
        assertThat(answer.number("RoomSensorTemperature")).isEqualByComparingTo("21.5");
        assertThat(answer.number("ElectricityVoltageL1")).isEqualByComparingTo("230.5");
        assertThat(answer.number("ElectricityActiveEnergyImportTotal")).isEqualByComparingTo("1000000");
        assertThat(answer.number("X_Running")).isEqualByComparingTo("1");
    }

    @Test
    void a_written_set_point_reads_back() throws IOException, InterruptedException {
        Api.Answer written = api.write("""
                {"writes":[{"uid":"ahu-1","code":"HeatingSetpoint","value":23.5,"unit":"Celsius"}]}""");

        assertThat(written.body().path("result").asText()).isEqualTo("OK");
        assertThat(written.body().at("/results/0/result").asText()).isEqualTo("WRITTEN");
        assertThat(written.body().at("/results/0/readBack").decimalValue()).isEqualByComparingTo("23.5");
        assertThat(api.read("ahu-1").number("HeatingSetpoint")).isEqualByComparingTo("23.5");
    }

    @Test
    void a_silent_meter_is_no_answer_without_values() throws IOException, InterruptedException {
        Api.Answer answer = api.read("silent-1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("result").asText()).isEqualTo("NO_ANSWER");
        assertThat(answer.body().path("values")).isEmpty();
    }

    @Test
    void without_a_token_there_is_nothing() throws IOException, InterruptedException {
        Api.Answer answer = new Api(api.url(), Optional.empty()).list();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.whole().headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("Bearer");
    }

    @Test
    void a_limited_api_user_sees_one_sensor_and_may_not_write() throws IOException, InterruptedException {
        Api tenant = workplace.as("tenant", server);

        assertThat(tenant.list().uids()).containsExactly("water-1");
        assertThat(tenant.read("water-1").status()).isEqualTo(200);
        assertThat(tenant.read("heat-1").status()).isEqualTo(404);
        assertThat(tenant.write("""
                {"writes":[{"uid":"ahu-1","code":"HeatingSetpoint","value":20}]}""").status()).isEqualTo(403);
    }

    @Test
    void a_token_is_for_those_with_the_right_key() throws IOException, InterruptedException {
        Outcome outcome = workplace.mivo(
                "token",
                "--url",
                api.url(),
                "--client",
                "billing",
                "--key",
                workplace.path("tenant").toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.stdout()).isEmpty();
        assertThat(outcome.stderr()).contains("400 invalid_client").hasLineCount(1);
    }

    @Test
    void read_shows_the_same_without_a_server() throws IOException, InterruptedException {
        String site = workplace.path("site.yaml").toString();

        Outcome good = workplace.mivo("read", "--site", site, "water-1");
        Outcome silent = workplace.mivo("read", "--site", site, "--json", "water-1", "silent-1");

        assertThat(good.stdout()).contains("water-1  OK").containsPattern("HotWaterVolume +0\\.332 m3");
        assertThat(good.exitCode()).isZero();
        assertThat(silent.stdout()).hasLineCount(2).contains("\"result\":\"NO_ANSWER\"");
        assertThat(silent.exitCode()).isEqualTo(1);
    }

    @Test
    void read_refuses_a_directory_that_a_server_holds() throws IOException, InterruptedException {
        Outcome outcome =
                workplace.mivo("read", "--data", workplace.path("data").toString(), "heat-1");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.stderr()).contains("is in use").hasLineCount(1);
    }
}
