package io.mivo.adapter.fieldbus.mbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.simulator.SocatPty;
import io.mivo.adapter.fieldbus.simulator.meter.MeterConverter;
import io.mivo.adapter.fieldbus.simulator.meter.MeterLine;
import io.mivo.adapter.fieldbus.simulator.meter.SimulatedMeter;
import io.mivo.adapter.fieldbus.simulator.wire.LocalServer;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.MeterHabits;
import io.mivo.domain.bus.MeterSetting;
import io.mivo.domain.bus.Patience;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.SerialDevice;
import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.profile.RecordWrite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a pseudo terminal, whose speed is what the terminal says of itself. */
class OwnSpeedTest {
    private static final DeviceAddress FIVE = new DeviceAddress.Primary(5);
    private static final DeviceAddress SIX = new DeviceAddress.Primary(6);
    private static final MeterHabits FAST = new MeterHabits(Optional.of(9600), Optional.empty(), 16);
    private static final RecordWrite TO_300 = new RecordWrite("04", "03", "2c010000", true);

    /** To ask the terminal for its speed takes a process. */
    private static final Patience UNHURRIED =
            new Patience(Optional.empty(), Optional.of(Duration.ofMillis(300)), Patience.USUAL_RETRIES);

    private final MBusDevices devices = new MBusDevices();

    @TempDir
    private Path directory;

    @Test
    void is_set_and_then_counts_for_this_meter_alone() throws IOException, InterruptedException {
        SimulatedMeter meter = MeterBench.meter(5, "12345678", "PAD", 1).writable("0403");
        MeterLine meters = MeterLine.with(meter, MeterBench.meter(6, "87654321", "PAD", 2));
        try (LocalServer server = MeterConverter.tcp(meters);
                SocatPty pty = SocatPty.to(server.port(), directory)) {
            meters.speakAt(() -> speed(pty.device()));
            Line line = line(pty.device());

            assertThat(visited(line, new Visit.SetMeter(FIVE, new MeterSetting.Speed(9600))))
                    .isEqualTo("ReadOut");
            assertThat(meter.baud()).isEqualTo(9600);
            assertThat(visited(line, new Visit.ReadMeter(SIX))).isEqualTo("Answered");
            assertThat(visited(line, new Visit.ReadMeter(FIVE))).isEqualTo("Silent");
            assertThat(visited(line, new Visit.ReadMeter(FIVE, FAST))).isEqualTo("Answered");
            assertThat(visited(line, new Visit.WriteRecord(FIVE, TO_300, FAST))).isEqualTo("ReadOut");
            devices.leave(line);
        }
    }

    private String visited(Line line, Visit visit) {
        VisitOutcome outcome = devices.visit(line, visit, Deadline.in(Duration.ofSeconds(10), Ticker.SYSTEM));
        return outcome.getClass().getSimpleName();
    }

    private static Line line(Path device) {
        Transport serial = new Transport.Serial(new SerialDevice(device.toString()), SerialSettings.USUAL);
        return new Line(Protocol.MBUS, serial, UNHURRIED);
    }

    private static int speed(Path device) {
        try {
            Process stty = new ProcessBuilder("stty", "-F", device.toString(), "speed").start();
            return Integer.parseInt(
                    new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
