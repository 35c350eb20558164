package io.mivo.adapter.fieldbus.simulator.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.simulator.wire.DataBlock;
import io.mivo.application.fake.LeapingTicker;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Control information BD asks for 9600 baud. */
class BaudRateTest {
    private static final String TO_9600 = "68 03 03 68 53 05 BD 15 16";

    private final LeapingTicker ticker = new LeapingTicker();
    private final SimulatedMeter meter = SimulatedMeter.at(
                    5,
                    new Nameplate("12345678", "KAM", 27, 4, 0),
                    () -> List.of(new DataBlock().number("04 06", 1).octets()))
            .fallingBackAfter(Duration.ofSeconds(30));
    private final MeterLine line = MeterLine.of(List.of(meter), ticker);
    private final Wire wire = new Wire(line);

    @Test
    void it_is_acknowledged_at_the_old_rate_and_then_the_new_one_counts() {
        assertThat(wire.ask(TO_9600)).isEqualTo("e5");
        assertThat(wire.ask(0x40, 5)).isEmpty();

        line.speakAt(() -> 9_600);

        assertThat(wire.ask(0x40, 5)).isEqualTo("e5");
    }

    @Test
    void a_meter_that_is_not_spoken_to_goes_back() {
        wire.ask(TO_9600);
        ticker.leap(Duration.ofSeconds(30));
        assertThat(wire.ask(0x40, 5)).isEmpty();

        ticker.leap(Duration.ofMillis(1));

        assertThat(wire.ask(0x40, 5)).isEqualTo("e5");
        assertThat(meter.baud()).isEqualTo(2_400);
    }

    @Test
    void a_meter_that_is_spoken_to_stays() {
        wire.ask(TO_9600);
        line.speakAt(() -> 9_600);
        wire.ask(0x7B, 5);

        ticker.leap(Duration.ofHours(1));

        assertThat(wire.ask(0x40, 5)).isEqualTo("e5");
    }

    @Test
    void what_is_for_another_meter_does_not_count() {
        wire.ask(TO_9600);
        line.speakAt(() -> 9_600);
        wire.ask(0x7B, 6);

        ticker.leap(Duration.ofSeconds(31));

        assertThat(wire.ask(0x40, 5)).isEmpty();
    }
}
