package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.simulator.meter.MeterConverter;
import io.mivo.adapter.fieldbus.simulator.meter.MeterLine;
import io.mivo.adapter.fieldbus.simulator.meter.Nameplate;
import io.mivo.adapter.fieldbus.simulator.meter.SimulatedMeter;
import io.mivo.adapter.fieldbus.simulator.wire.LocalServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code mivo meter} against a simulated meter at primary address 5. */
class MeterCommandsTest {
    private final SimulatedMeter meter = SimulatedMeter.at(
            5, new Nameplate("12345678", "PAD", 1, 4, 0), () -> List.of(Octets.ofHex("040601000000046d00000000")));
    private final MeterLine line = MeterLine.with(meter);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Optional<LocalServer> server = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        server = Optional.of(MeterConverter.tcp(line));
    }

    @AfterEach
    void close() {
        server.ifPresent(LocalServer::close);
    }

    @Test
    void give_it_another_address_and_tell_before_and_after() {
        int exitCode = execute("set-address --primary 5 7 --yes");

        assertThat(exitCode).isZero();
        assertThat(meter.address()).isEqualTo(7);
        assertThat(out.toString())
                .contains("before: Heat, 12345678 (123456782440", "primary 5")
                .contains("SET: primary 7");
    }

    @Test
    void give_it_another_number() {
        int exitCode = execute("set-id --secondary 12345678 00123456 --yes");

        assertThat(exitCode).isZero();
        assertThat(meter.secondaryAddress()).startsWith("56341200");
        assertThat(out.toString()).contains("SET: ");
    }

    @Test
    void set_its_clock_without_asking() {
        int exitCode = execute("set-clock --primary 5 2026-01-31T12:30");

        assertThat(exitCode).isZero();
        assertThat(out.toString()).contains("SET: ").contains("2026-01-31T12:30");
    }

    @Test
    void reset_it() {
        assertThat(execute("reset --primary 5")).isZero();
    }

    @Test
    void end_with_1_and_a_reason_when_nobody_answers() {
        int exitCode = execute("set-address --primary 6 7 --yes");

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .isEqualTo("mivo: NO_ANSWER: nobody answers at primary 6; nothing was sent" + System.lineSeparator());
    }

    @Test
    void change_nothing_unasked_without_a_terminal() {
        int exitCode = execute("set-address --primary 5 7");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains("--yes");
        assertThat(meter.address()).isEqualTo(5);
    }

    private int execute(String command) {
        int port = server.orElseThrow().port();
        return Mivo.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(("meter " + command + " --timeout PT0.3S --tcp 127.0.0.1:" + port).split(" "));
    }
}
