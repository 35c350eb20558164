package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.simulator.wire.Image;
import io.mivo.adapter.fieldbus.simulator.wire.LocalServer;
import io.mivo.adapter.fieldbus.simulator.wire.LoopbackServer;
import io.mivo.adapter.fieldbus.simulator.wire.ModbusUnit;
import io.mivo.adapter.fieldbus.simulator.wire.UnitGateway;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * {@code mivo detect modbus} against a device of 200 input registers full of other things: a voltage at 36 as a CDAB
 * float32, 238.41 and from the third look on 239.12, and an energy at 102 as an int32 of tenths, 123456.7 and 123458.1.
 */
class DetectCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final AtomicInteger looks = new AtomicInteger();
    private Optional<LocalServer> server = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        ModbusUnit unit = ModbusUnit.ofInputs(this::image);
        server = Optional.of(LoopbackServer.open("device", new UnitGateway(Map.of(1, unit))));
    }

    @AfterEach
    void close() {
        server.ifPresent(LocalServer::close);
    }

    /** The octets of the numbers come from Python's struct. */
    private Image image() {
        Image image = new Image(200);
        SplittableRandom others = new SplittableRandom(4);
        for (int i = 0; i < 200; i++) {
            image.word(i, others.nextInt(i % 2 == 0 ? 0x1_0000 : 3000));
        }
        boolean early = looks.getAndIncrement() < 3;
        image.word(36, early ? 0x68f6 : 0x1eb8).word(37, early ? 0x436e : 0x436f);
        image.word(102, 0x0012).word(103, early ? 0xd687 : 0xd695);
        return image;
    }

    @Test
    void finds_a_swapped_float_from_two_displayed_values() {
        int exitCode = execute("--value 238.4 --value 239.1");

        assertThat(err.toString()).contains("unit 1 has 200 of 200 registers: input 0-199");
        assertThat(out.toString())
                .startsWith("238.4, then 239.1:")
                .contains("  1. input 36-37")
                .contains("{code: X_Value36, register: {table: input, address: 36, type: float32, order: CDAB}}");
        assertThat(exitCode).isZero();
    }

    @Test
    void finds_a_scaled_integer_from_two_displayed_values() {
        int exitCode = execute("--value 123456.7 --value 123458.1 --json");

        assertThat(out.toString().lines().findFirst().orElse(""))
                .contains("\"shown\":[\"123456.7\",\"123458.1\"],\"rank\":1,\"table\":\"input\",\"address\":102,"
                        + "\"type\":\"int32\",\"order\":\"ABCD\",\"scale\":0.1,\"reads\":123458.1");
        assertThat(exitCode).isZero();
    }

    @Test
    void finds_two_readings_that_are_shown_at_once() {
        looks.set(-100);

        int exitCode = execute("--value 238.4 --value 123456.7");

        assertThat(err.toString()).contains("they are taken for different readings");
        assertThat(out.toString())
                .contains(
                        "238.4:",
                        "address: 36, type: float32, order: CDAB",
                        "123456.7:",
                        "address: 102, type: int32, scale: 0.1");
        assertThat(exitCode).isZero();
    }

    @Test
    void ends_with_1_when_nothing_shows_the_number() {
        int exitCode = execute("--value 31415.92653");

        assertThat(err.toString()).contains("31415.92653: no register shows it");
        assertThat(out.toString()).isEqualTo("31415.92653 is shown by no register" + System.lineSeparator());
        assertThat(exitCode).isEqualTo(1);
    }

    @Test
    void ends_with_1_when_the_device_does_not_answer() {
        int exitCode = execute("--value 1.5 --unit 2");

        assertThat(err.toString()).contains("unit 2 on 127.0.0.1:").contains("exception 11");
        assertThat(exitCode).isEqualTo(1);
    }

    @Test
    void refuses_a_zero_that_every_empty_register_shows() {
        int exitCode = execute("--value 0.0");

        assertThat(err.toString()).contains("begin with a value that is not 0");
        assertThat(exitCode).isEqualTo(1);
    }

    private int execute(String options) {
        String unit = options.contains("--unit") ? "" : "--unit 1 ";
        String command = "detect modbus --table input --to 199 --pause PT1S " + unit + options + " --tcp 127.0.0.1:"
                + server.orElseThrow().port();
        return Mivo.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(command.split(" +"));
    }
}
