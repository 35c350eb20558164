package io.mivo.adapter.fieldbus.mbus.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.mbus.link.Exchange;
import io.mivo.adapter.fieldbus.mbus.link.Wire;
import io.mivo.adapter.fieldbus.simulator.meter.MeterLine;
import io.mivo.adapter.fieldbus.simulator.meter.Nameplate;
import io.mivo.adapter.fieldbus.simulator.meter.SimulatedMeter;
import io.mivo.application.fake.LeapingTicker;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.MeterSetting;
import io.mivo.domain.bus.Patience;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.bus.SerialDevice;
import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.bus.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Control information B8 to BF asks for 300, 600, … 38400 baud; the frames are those of the M-Bus documentation, 6.4.1. */
class SpeedChangeTest {
    private static final String TO_9600 = "680303685305bd1516";
    private static final Octets ACKNOWLEDGEMENT = Octets.of(0xE5);
    private static final Duration AT_ONCE = Duration.ofNanos(-1);
    private static final DeviceAddress FIVE = new DeviceAddress.Primary(5);
    private static final Line SERIAL = new Line(
            Protocol.MBUS,
            new Transport.Serial(new SerialDevice("/dev/ttyUSB0"), SerialSettings.USUAL),
            Patience.USUAL);

    private final LeapingTicker ticker = new LeapingTicker();
    private final SimulatedMeter meter = meter("12345678");
    private final MeterLine meters = MeterLine.of(List.of(meter), ticker);
    private final TunedLine line = new TunedLine(meters, ticker);

    @ParameterizedTest
    @CsvSource({
        "300, 680303685305b81016",
        "600, 680303685305b91116",
        "1200, 680303685305ba1216",
        "2400, 680303685305bb1316",
        "4800, 680303685305bc1416",
        "9600, 680303685305bd1516",
        "19200, 680303685305be1616",
        "38400, 680303685305bf1716"
    })
    void is_told_once_at_the_old_speed_and_seen_at_the_new_one(int baud, String frame) throws IOException {
        assertThat(shown(set(FIVE, baud))).isEqualTo("ReadOut true it answers at " + baud + " baud");

        assertThat(line.sent("6803036853")).containsExactly("2400 " + frame);
        assertThat(line.baud()).isEqualTo(baud);
        assertThat(meter.baud()).isEqualTo(baud);
    }

    @Test
    void is_told_to_the_one_meter_that_is_selected() throws IOException {
        SimulatedMeter other = meter("87654321");
        meters.plug(other);

        for (String address : List.of("1234567824400104", "12345678")) {
            assertThat(shown(set(SecondaryAddress.parse(address), 9600)))
                    .isEqualTo("ReadOut true it answers at 9600 baud");
            assertThat(meter.baud()).isEqualTo(9600);
            assertThat(other.baud()).isEqualTo(2400);
            meter.talkingAt(2400);
            line.tune(SERIAL.transport());
        }
    }

    @Test
    void is_seen_although_the_acknowledgement_is_lost() throws IOException {
        line.carry(
                answer -> isTold() && answer.equals(ACKNOWLEDGEMENT) && line.baud() == 2400 ? Octets.none() : answer);

        assertThat(shown(set(FIVE, 9600))).isEqualTo("ReadOut true it answers at 9600 baud");
        assertThat(line.sent(TO_9600)).hasSize(1);
    }

    @Test
    void that_a_meter_does_not_take_leaves_it_at_the_old_one() throws IOException {
        line.loseSettings();

        assertThat(shown(set(FIVE, 9600))).isEqualTo("ReadOut false the meter stayed at 2400 baud");
        assertThat(line.sent(TO_9600)).hasSize(1);
    }

    @Test
    void that_a_meter_acknowledges_and_does_not_follow_leaves_it_at_the_old_one() throws IOException {
        meter.fallingBackAfter(AT_ONCE);

        assertThat(shown(set(FIVE, 9600))).isEqualTo("ReadOut false the meter stayed at 2400 baud");
        assertThat(line.sent(TO_9600)).containsExactly("2400 " + TO_9600);
        assertThat(line.baud()).isEqualTo(2400);
    }

    @Test
    void at_which_nothing_is_heard_stays_open_and_says_what_to_try() throws IOException {
        line.carry(answer -> line.baud() == 2400 ? answer : Octets.none());

        assertThat(set(FIVE, 9600))
                .isEqualTo(new VisitOutcome.Unconfirmed("it was acknowledged, but not seen afterwards: no answer from"
                        + " address 5 at 9600 baud, and no answer from address 5 at 2400 baud; one that was not spoken"
                        + " to at its new speed goes back within ten minutes: read it then at 2400 baud, else at 9600"
                        + " baud"));
    }

    @Test
    void of_another_meter_at_the_same_address_does_not_count() throws IOException {
        meters.plug(meter("87654321").talkingAt(9600));
        meter.fallingBackAfter(AT_ONCE);

        assertThat(shown(set(FIVE, 9600))).isEqualTo("ReadOut false the meter stayed at 2400 baud");
    }

    @Test
    void is_not_told_twice_when_the_line_breaks() throws IOException {
        line.breakWhenTuned();

        assertThat(shown(set(FIVE, 9600)))
                .startsWith("Unconfirmed it was acknowledged, but not seen afterwards: /dev/ttyUSB0: the serial port is"
                        + " gone");
    }

    @Test
    void is_not_told_to_nobody() throws IOException {
        assertThat(set(new DeviceAddress.Primary(6), 9600))
                .isEqualTo(new VisitOutcome.Silent("nothing was sent: no answer from address 6"));
        assertThat(line.sent("68")).isEmpty();
    }

    @Test
    void that_no_meter_has_is_not_told() throws IOException {
        assertThat(set(FIVE, 9601))
                .isEqualTo(new VisitOutcome.DeviceRefused("nothing was sent: no meter speaks at 9601 baud"));
    }

    @Test
    void is_not_told_behind_a_gateway() throws IOException {
        assertThat(set(Line.overTcp(Protocol.MBUS, "127.0.0.1:10001"), FIVE, 9600))
                .isEqualTo(new VisitOutcome.DeviceRefused(
                        "nothing was sent: the gateway of this line has a speed of its own"
                                + " that cannot be changed from here; set the meter's speed over a serial line"));
        assertThat(line.sent("")).isEmpty();
    }

    private VisitOutcome set(DeviceAddress address, int baud) throws IOException {
        return set(SERIAL, address, baud);
    }

    private VisitOutcome set(Line spoken, DeviceAddress address, int baud) throws IOException {
        Exchange exchange = new Exchange(new Wire(line, ticker), spoken, Deadline.in(Duration.ofSeconds(30), ticker));
        return new MeterVisit(exchange, spoken).outcome(new Visit.SetMeter(address, new MeterSetting.Speed(baud)));
    }

    private boolean isTold() {
        return !line.sent(TO_9600).isEmpty();
    }

    private static SimulatedMeter meter(String number) {
        return SimulatedMeter.at(5, new Nameplate(number, "PAD", 1, 4, 0), () -> List.of(Octets.ofHex("040301000000")));
    }

    private static String shown(VisitOutcome outcome) {
        String word = outcome.getClass().getSimpleName();
        if (outcome instanceof VisitOutcome.ReadOut out) {
            return word + " " + out.equal() + " " + out.detail();
        }
        return outcome instanceof VisitOutcome.Unconfirmed unsure ? word + " " + unsure.detail() : word;
    }
}
