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
import io.mivo.domain.site.Site;
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
                "{serial: /dev/x, dataBits: 7} | .dataBits: dataBits must be 8, not 7",
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
                "modbus | {udp: 'a:1'} | udp: 'udp' carries mbus only; give 'tcp' for modbus",
                "mbus | {rtuOverTcp: 'a:1'} | rtuOverTcp: 'rtuOverTcp' carries modbus only; give 'tcp' for mbus",
                "modbus | {rtuOverTcp: a} | rtuOverTcp: 'a' is not host:port",
                "modbus | {rtuOverTcp: 'a:1', parity: even} | parity: 'parity' belongs to a serial line, not to"
                        + " rtuOverTcp",
                "modbus | {serial: /dev/x, baud: 19201} | baud: baud must be one of 300, 600, 1200, 2400, 4800, 9600,"
                        + " 19200, 38400, 57600, 76800, 115200, not 19201"
            })
    void what_does_not_suit_its_protocol_is_said(String protocol, String transport, String fault) {
        assertThat(faults("buses:\n  - {id: a, protocol: " + protocol + ", transport: " + transport + "}"))
                .containsExactly("2: buses[0].transport." + fault);
    }

    @Test
    void rtu_goes_over_tcp_to_a_converter() {
        assertThat(modbus("{rtuOverTcp: \"192.0.2.10:4001\"}").transport())
                .isEqualTo(new Transport.RtuOverTcp(new Endpoint("192.0.2.10", 4001)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 19200, EVEN, 1",
        "', parity: none', 19200, NONE, 2",
        "', parity: none, stopBits: 1', 19200, NONE, 1",
        "', baud: 9600, parity: odd', 9600, ODD, 1",
        "', baud: 115200', 115200, EVEN, 1"
    })
    void a_serial_line_of_modbus_is_set_as_its_standard_says_when_it_says_nothing_else(
            String said, int baud, Parity parity, int stopBits) {
        assertThat(modbus("{serial: /dev/ttyUSB0" + said + "}").transport())
                .isEqualTo(new Transport.Serial(USB, new SerialSettings(baud, parity, 8, stopBits)));
    }

    @Test
    void a_bus_and_a_device_of_modbus_say_how_long_to_rest_between_requests() {
        String text = """
            buses:
              - {id: a, protocol: modbus, transport: {tcp: "h:502"}, pause: PT0.05S}
            sensors:
              - {uid: s, bus: a, address: {unitId: 1}, pause: PT0.1S, values: [
                  {code: X_One, unit: "1", register: {table: input, address: 0, type: int16}}]}
            """;
        Site site = SiteTexts.read(text).site();

        assertThat(site.buses().orElseThrow().get(0).entry().line().pause()).isEqualTo(Duration.ofMillis(50));
        assertThat(site.sensors().orElseThrow().get(0).entry().connection().pause())
                .contains(Duration.ofMillis(100));
    }

    @Test
    void a_pause_is_short_and_for_modbus() {
        String text = """
            buses:
              - {id: a, protocol: modbus, transport: {tcp: "h:502"}, pause: PT11S}
              - {id: b, protocol: mbus, transport: {tcp: "i:502"}, pause: PT0.05S}
            sensors:
              - {uid: s, bus: a, address: {primary: 1}, pause: PT0.1S}
            """;

        assertThat(faults(text))
                .containsExactly(
                        "2: buses[0].pause: a pause must be at most PT10S, not PT11S",
                        "3: buses[1].pause: 'pause' is for Modbus only: the pauses of M-Bus follow from its speed",
                        "5: sensors[0].pause: 'pause' is for Modbus only: the pauses of M-Bus follow from its speed");
    }

    @Test
    void a_slack_is_short() {
        assertThat(faults("buses:\n  - {id: a, protocol: mbus, transport: {udp: 'a:1'}, slack: PT11S}"))
                .containsExactly("2: buses[0].slack: a slack must be at most PT10S, not PT11S");
    }

    private static Line line(String transport) {
        return line("mbus", transport);
    }

    private static Line modbus(String transport) {
        return line("modbus", transport);
    }

    private static Line line(String protocol, String transport) {
        String text = "buses:\n  - {id: a, protocol: " + protocol + ", transport: " + transport + "}";
        return SiteTexts.read(text).site().buses().orElseThrow().get(0).entry().line();
    }
}
