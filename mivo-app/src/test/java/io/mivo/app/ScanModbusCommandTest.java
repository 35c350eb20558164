package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.simulator.wire.Image;
import io.mivo.adapter.fieldbus.simulator.wire.LocalServer;
import io.mivo.adapter.fieldbus.simulator.wire.LoopbackServer;
import io.mivo.adapter.fieldbus.simulator.wire.ModbusUnit;
import io.mivo.adapter.fieldbus.simulator.wire.Setting;
import io.mivo.adapter.fieldbus.simulator.wire.Settings;
import io.mivo.adapter.fieldbus.simulator.wire.UnitGateway;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code mivo scan modbus} against gateways with devices that have input registers only. */
class ScanModbusCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Optional<LocalServer> server = Optional.empty();

    @AfterEach
    void close() {
        server.ifPresent(LocalServer::close);
    }

    @Test
    void finds_the_units_behind_a_gateway() throws IOException {
        serve(3, 17, 247);

        int exitCode = execute("");

        assertThat(out.toString().lines())
                .containsExactly(
                        "unit 3  exception 2 (illegal data address)",
                        "unit 17  exception 2 (illegal data address)",
                        "unit 247  exception 2 (illegal data address)");
        assertThat(err.toString()).startsWith("3 devices found, 247 unit identifiers asked on 127.0.0.1:");
        assertThat(exitCode).isZero();
    }

    @Test
    void prints_one_json_object_for_each() throws IOException {
        serve(3, 17);

        execute("--ids 1-10,17 --json");

        assertThat(out.toString().lines())
                .hasSize(2)
                .first()
                .isEqualTo("{\"unitId\":3,"
                        + "\"answer\":\"exception 2 (illegal data address)\",\"vendor\":null,\"product\":null,\"version\":null,"
                        + "\"serial\":null,\"identification\":{},\"sunSpecModels\":[],\"profiles\":[],"
                        + "\"answersEveryUnitId\":false}");
    }

    @Test
    void says_that_a_server_answers_every_unit_identifier() throws IOException {
        serve(IntStream.range(0, 256).toArray());

        int exitCode = execute("");

        assertThat(out.toString().lines())
                .containsExactly("unit 1  exception 2 (illegal data address)  answers every unit identifier");
        assertThat(exitCode).isZero();
    }

    @Test
    void names_the_profile_whose_telling_register_a_device_holds() throws IOException {
        ModbusUnit meter = ModbusUnit.ofInputs(() -> new Image(10));
        Settings holdings = new Settings(20, Map.of(11, new Setting(0, 32_767, () -> 1648, value -> {})));
        ModbusUnit telling = new ModbusUnit(Settings.NONE, () -> new Image(0), holdings, meter.inputs());
        server = Optional.of(LoopbackServer.open("gateway", new UnitGateway(Map.of(7, telling))));

        execute("--ids 5-8");

        assertThat(out.toString().lines()).containsExactly("unit 7  answers  profile carlogavazzi-em24-e1");
    }

    @Test
    void ends_with_1_and_a_reason_when_the_line_is_down() throws IOException {
        serve(1);
        server.ifPresent(LocalServer::close);

        int exitCode = execute("--ids 1-3");

        assertThat(err.toString())
                .contains("stopped: ")
                .contains("0 devices found")
                .contains("not finished");
        assertThat(exitCode).isEqualTo(1);
    }

    @Test
    void refuses_what_names_no_unit_identifiers() throws IOException {
        serve(1);

        assertThat(execute("--ids 5-3")).isEqualTo(2);
        assertThat(err.toString()).contains("'5-3' names no unit identifiers");
    }

    private void serve(int... units) throws IOException {
        Map<Integer, ModbusUnit> byNumber = IntStream.of(units)
                .boxed()
                .collect(Collectors.toMap(unit -> unit, unit -> ModbusUnit.ofInputs(() -> new Image(10))));
        server = Optional.of(LoopbackServer.open("gateway", new UnitGateway(byNumber)));
    }

    private int execute(String options) {
        String command = "scan modbus " + options + " --tcp 127.0.0.1:"
                + server.orElseThrow().port();
        return Mivo.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(command.split(" +"));
    }
}
