package io.mivo.adapter.persistence.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Parity;
import io.mivo.domain.bus.Patience;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.SerialDevice;
import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.bus.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BusFormTest {
    private static final SerialSettings SLOW = new SerialSettings(300, Parity.ODD, 8, 2);
    private static final Patience PATIENT =
            new Patience(Optional.of(Duration.ofMillis(1500)), Optional.of(Duration.ofMillis(20)), 0);
    private static final Patience RESTING = Patience.USUAL.withPause(Duration.ofMillis(80));

    static Stream<Line> lines() {
        return Stream.of(new Transport.Tcp(gateway()), new Transport.Udp(gateway()), serial(SLOW))
                .flatMap(each -> Stream.of(Patience.USUAL, PATIENT).map(how -> new Line(Protocol.MBUS, each, how)));
    }

    static Stream<Line> linesOfModbus() {
        return Stream.of(new Transport.RtuOverTcp(gateway()), serial(SerialSettings.USUAL_OF_MODBUS))
                .map(each -> new Line(Protocol.MODBUS, each, RESTING));
    }

    @ParameterizedTest
    @MethodSource({"lines", "linesOfModbus"})
    void brings_back_what_was_stored(Line line) {
        Bus bus = new Bus(new BusId("heat"), line);

        assertThat(BusForm.read(BusForm.of(bus))).isEqualTo(bus);
    }

    @Test
    void a_bus_without_slack_is_read_as_it_was_written_before_there_was_one() {
        Form old = Form.of("bus", "heat", "mbus", "PT1S", 2)
                .with(Form.of("transport").with(Form.of("tcp", "gateway", 10_001)));

        assertThat(BusForm.read(old).line())
                .isEqualTo(new Line(Protocol.MBUS, new Transport.Tcp(gateway()), Duration.ofSeconds(1), 2));
    }

    private static Endpoint gateway() {
        return new Endpoint("gateway", 10_001);
    }

    private static Transport serial(SerialSettings settings) {
        return new Transport.Serial(new SerialDevice("/dev/serial/by-id/usb \"x\" (1)"), settings);
    }
}
