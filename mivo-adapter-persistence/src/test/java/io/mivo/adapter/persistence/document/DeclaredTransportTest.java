package io.mivo.adapter.persistence.document;

import static io.mivo.adapter.persistence.document.SiteTexts.faults;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Parity;
import io.mivo.domain.bus.Patience;
import io.mivo.domain.bus.SerialDevice;
import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.bus.Transport;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredTransportTest {
    private static final SerialDevice USB = new SerialDevice("/dev/ttyUSB0");

    @Test
    void udp_goes_to_a_gateway() {
        assertThat(line("{udp: \"192.0.2.10:10001\"}").transport())
                .isEqualTo(new Transport.Udp(new Endpoint("192.0.2.10", 10_001)));
    }

    @Test
    void a_serial_line_has_2400_baud_and_even_parity_when_it_says_nothing_else() {
        SerialSettings usual = new SerialSettings(2400, Parity.EVEN, 8, 1);

        assertThat(line("{serial: /dev/ttyUSB0}").transport()).isEqualTo(new Transport.Serial(USB, usual));
    }

    @Test
    void a_serial_line_says_how_it_is_set() {
        SerialSettings settings = new SerialSettings(300, Parity.NONE, 8, 2);

        assertThat(line("{serial: /dev/ttyUSB0, baud: 300, parity: none, dataBits: 8, stopBits: 2}")
                        .transport())
                .isEqualTo(new Transport.Serial(USB, settings));
    }

    @Test
    void its_times_are_what_the_line_needs_when_it_says_nothing_else() {
        assertThat(line("{serial: /dev/ttyUSB0}").patience()).isEqualTo(Patience.USUAL);
    }

    @Test
    void its_times_can_be_given() {
        Line line = line("{serial: /dev/ttyUSB0}, timeout: PT3S, slack: PT0.2S, retries: 1");

        assertThat(line.patience())
                .isEqualTo(new Patience(Optional.of(Duration.ofSeconds(3)), Optional.of(Duration.ofMillis(200)), 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{serial: ttyUSB0} | .serial: 'ttyUSB0' is not a serial device such as /dev/ttyUSB0"
                        + " or /dev/serial/by-id/...",
                "{serial: /dev/x, baud: 2401} | .baud: baud must be one of 300, 600, 1200, 2400, 4800, 9600, 19200,"
                        + " 38400, not 2401",
                "{serial: /dev/x, parity: eben} | .parity: 'eben' is not a parity; did you mean 'even'?;"
                        + " allowed: none, odd, even",
                "{serial: /dev/x, dataBits: 7} | .dataBits: dataBits must be 8 for M-Bus, not 7",
                "{serial: /dev/x, stopBits: 3} | .stopBits: stopBits must be 1 or 2, not 3",
                "{udp: 'a:1', baud: 300} | .baud: 'baud' belongs to a serial line, not to udp",
                "{udp: a} | .udp: 'a' is not host:port",
                "{udp: 'a:1', tcp: 'a:1'} | : give exactly one of tcp, udp, rtuOverTcp, serial",
                "{baud: 300} | : give exactly one of tcp, udp, rtuOverTcp, serial"
            })
    void what_is_wrong_with_it_is_said_at_its_place(String transport, String fault) {
        assertThat(faults("buses:\n  - {id: a, protocol: mbus, transport: " + transport + "}"))
                .containsExactly("2: buses[0].transport" + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{udp: 'a:1'} | udp: 'udp' carries mbus only; give 'tcp' for modbus",
                "{serial: /dev/x} | serial: 'serial' carries mbus only in this version; give 'tcp' for modbus"
            })
    void modbus_is_carried_by_tcp_only(String transport, String fault) {
        assertThat(faults("buses:\n  - {id: a, protocol: modbus, transport: " + transport + "}"))
                .containsExactly("2: buses[0].transport." + fault);
    }

    @Test
    void a_slack_is_short() {
        assertThat(faults("buses:\n  - {id: a, protocol: mbus, transport: {udp: 'a:1'}, slack: PT11S}"))
                .containsExactly("2: buses[0].slack: a slack must be at most PT10S, not PT11S");
    }

    private static Line line(String transport) {
        String text = "buses:\n  - {id: a, protocol: mbus, transport: " + transport + "}";
        return SiteTexts.read(text).site().buses().orElseThrow().get(0).entry().line();
    }
}
