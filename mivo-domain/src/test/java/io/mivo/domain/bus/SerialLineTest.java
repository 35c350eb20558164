package io.mivo.domain.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialLineTest {
    private static final Duration SLACK = Duration.ofMillis(50);
    private static final Line USUAL = line(SerialSettings.USUAL);

    /**
     * Milliseconds of 330 bit times and 50 ms, rounded up, as the comments of libmbus (mbus-serial.c) and mbus4j
     * (MBusMaster) list them; the first octet takes 11 bit times more.
     */
    @ParameterizedTest
    @CsvSource({
        "300, 1150, 37",
        "600, 600, 19",
        "1200, 325, 10",
        "2400, 188, 5",
        "4800, 119, 3",
        "9600, 85, 2",
        "19200, 68, 1",
        "38400, 59, 1"
    })
    void it_waits_as_long_as_the_slowest_meter_may_take(int baud, int listed, int firstOctet) {
        Duration least = Duration.ofMillis(listed + firstOctet - 2).plus(SLACK);

        assertThat(USUAL.withBaud(baud).timeout()).isBetween(least, least.plusMillis(2));
    }

    @Test
    void what_a_site_says_wins() {
        Patience own = new Patience(Optional.of(Duration.ofSeconds(3)), Optional.empty(), 2);

        assertThat(new Line(Protocol.MBUS, USUAL.transport(), own).timeout()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void slack_lengthens_the_wait_and_the_gap_alike() {
        Patience slow = new Patience(Optional.empty(), Optional.of(Duration.ofMillis(250)), 2);
        Line lazy = new Line(Protocol.MBUS, USUAL.transport(), slow);

        assertThat(lazy.timeout().minus(USUAL.timeout())).isEqualTo(Duration.ofMillis(200));
        assertThat(lazy.gap().minus(USUAL.gap())).isEqualTo(Duration.ofMillis(200));
    }

    /** 22 and 33 bit times at 300 baud are 73.3 and 110 ms. */
    @Test
    void gaps_and_quiet_follow_the_speed() {
        Line slow = USUAL.withBaud(300);

        assertThat(slow.gap()).isEqualTo(SLACK.plusNanos(73_333_334));
        assertThat(slow.quiet()).isEqualTo(Duration.ofMillis(110));
    }

    /** An octet of 8E1 has 11 bits, of 8N1 10: the longest frame of 261 octets takes 9.57 s at 300 baud. */
    @Test
    void a_request_takes_its_time() {
        Line bare = line(new SerialSettings(300, Parity.NONE, 8, 1));

        assertThat(USUAL.withBaud(300).sending(261)).isEqualTo(Duration.ofMillis(9570));
        assertThat(bare.sending(261)).isEqualTo(Duration.ofMillis(8700));
        assertThat(Line.overTcp(Protocol.MBUS, "gateway:1").sending(261)).isZero();
    }

    @Test
    void a_probe_is_never_shorter_than_a_slow_meter_needs() {
        Line slow = USUAL.withBaud(300);
        Line patient = slow.withTimeout(Duration.ofSeconds(9));

        assertThat(slow.probing().timeout()).isEqualTo(slow.timeout()).isGreaterThan(Duration.ofSeconds(1));
        assertThat(patient.probing().timeout()).isEqualTo(slow.timeout());
        assertThat(slow.probing().retries()).isZero();
    }

    @Test
    void a_network_has_no_speed_of_its_own() {
        Line network = Line.overTcp(Protocol.MBUS, "gateway:1");

        assertThat(network.withBaud(300)).isEqualTo(network);
        assertThat(network.quiet()).isEqualTo(USUAL.quiet());
    }

    @ParameterizedTest
    @CsvSource({"0, 8, 1", "2401, 8, 1", "115200, 8, 1", "2400, 7, 1", "2400, 8, 0", "2400, 8, 3"})
    void it_refuses_settings_that_no_meter_knows(int baud, int dataBits, int stopBits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line(new SerialSettings(baud, Parity.EVEN, dataBits, stopBits)));
    }

    @Test
    void it_carries_modbus_at_speeds_that_no_meter_knows() {
        SerialSettings fast = new SerialSettings(115_200, Parity.NONE, 8, 2);

        assertThat(line(Protocol.MODBUS, fast).isRtu()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line(Protocol.MODBUS, new SerialSettings(110, Parity.EVEN, 8, 1)))
                .withMessageStartingWith("baud must be one of 300, ")
                .withMessageEndingWith(", 115200, not 110");
    }

    /** Serial line V1.02, 2.5.1: 19 200 baud, even parity, 1 stop bit; 2 of them without parity. */
    @Test
    void modbus_is_usually_set_as_its_standard_says() {
        assertThat(SerialSettings.usual(Protocol.MODBUS)).isEqualTo(new SerialSettings(19_200, Parity.EVEN, 8, 1));
        assertThat(SerialSettings.usualStopBits(Protocol.MODBUS, Parity.NONE)).isEqualTo(2);
        assertThat(SerialSettings.usualStopBits(Protocol.MODBUS, Parity.ODD)).isEqualTo(1);
        assertThat(SerialSettings.usualStopBits(Protocol.MBUS, Parity.NONE)).isEqualTo(1);
    }

    @Test
    void a_modbus_device_has_a_second_and_the_slack() {
        Duration second = line(Protocol.MODBUS, SerialSettings.USUAL_OF_MODBUS).timeout();

        assertThat(second).isBetween(Duration.ofMillis(1050), Duration.ofMillis(1051));
    }

    private static Line line(SerialSettings settings) {
        return line(Protocol.MBUS, settings);
    }

    private static Line line(Protocol protocol, SerialSettings settings) {
        return new Line(protocol, new Transport.Serial(new SerialDevice("/dev/ttyUSB0"), settings), Patience.USUAL);
    }
}
