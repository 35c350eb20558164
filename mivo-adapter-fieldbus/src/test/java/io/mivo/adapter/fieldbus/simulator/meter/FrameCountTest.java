package io.mivo.adapter.fieldbus.simulator.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.simulator.wire.DataBlock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The link layer of EN 13757-2: a repeated frame count bit asks for the same telegram, a turned one for the next. */
class FrameCountTest {
    private static final int RESET = 0x40;
    private static final int SET = 0x7B;
    private static final int CLEAR = 0x5B;
    private static final Nameplate NAMEPLATE = new Nameplate("12345678", "KAM", 27, 4, 0);

    private final AtomicInteger counter = new AtomicInteger(100);
    private final SimulatedMeter counting = SimulatedMeter.at(
            5,
            NAMEPLATE,
            () -> List.of(new DataBlock()
                    .number("01 FD 17", counter.incrementAndGet())
                    .octets()));
    private final SimulatedMeter chatty =
            SimulatedMeter.at(6, NAMEPLATE, () -> List.of(part(0x11, true), part(0x22, true), part(0x33, false)));
    private final Wire wire = new Wire(MeterLine.with(counting, chatty));

    @Test
    void a_reset_is_acknowledged_and_data_come_in_a_frame_with_a_long_header() {
        assertThat(wire.ask(RESET, 5)).isEqualTo("e5");

        assertThat(wire.ask(SET, 5))
                .isEqualTo("68131368" + "080572" + "785634122d2c1b0401000000" + "01fd1765" + "8616");
    }

    @Test
    void the_same_bit_brings_the_same_telegram_and_another_bit_a_fresh_one() {
        String first = wire.ask(SET, 5);

        assertThat(first).contains("01fd1765");
        assertThat(wire.ask(SET, 5)).isEqualTo(first);
        assertThat(wire.ask(CLEAR, 5)).contains("01fd1766");
        assertThat(wire.ask(SET, 5)).contains("01fd1767");
    }

    @Test
    void after_a_reset_any_bit_is_the_first() {
        assertThat(wire.ask(SET, 5)).contains("01fd1765");
        wire.ask(RESET, 5);
        assertThat(wire.ask(SET, 5)).contains("01fd1766");
        wire.ask(RESET, 5);
        assertThat(wire.ask(CLEAR, 5)).contains("01fd1767");
    }

    @Test
    void several_telegrams_follow_the_bit_and_begin_anew_after_the_last() {
        assertThat(wire.ask(SET, 6)).contains("01fd17111f");
        String second = wire.ask(CLEAR, 6);
        assertThat(second).contains("01fd17221f");
        assertThat(wire.ask(CLEAR, 6)).isEqualTo(second);
        assertThat(wire.ask(SET, 6)).contains("01fd1733").doesNotContain("01fd17331f");
        assertThat(wire.ask(CLEAR, 6)).contains("01fd17111f");
    }

    @Test
    void a_reset_begins_the_telegrams_anew() {
        wire.ask(SET, 6);
        wire.ask(CLEAR, 6);
        wire.ask(RESET, 6);

        assertThat(wire.ask(CLEAR, 6)).contains("01fd1711");
    }

    @Test
    void the_access_number_counts_telegrams_and_not_repeats() {
        assertThat(wire.ask(SET, 5)).contains("2d2c1b0401");
        assertThat(wire.ask(SET, 5)).contains("2d2c1b0401");
        assertThat(wire.ask(CLEAR, 5)).contains("2d2c1b0402");
    }

    @Test
    void class_1_data_are_an_acknowledgement_or_alarm_bits() {
        counting.alarming(0x05);

        assertThat(wire.ask(0x5A, 6)).isEqualTo("e5");
        assertThat(wire.ask(0x7A, 5)).isEqualTo("68040468" + "28057105" + "a316");
    }

    @Test
    void others_wrong_checksums_and_unknown_frames_meet_silence() {
        assertThat(wire.ask(SET, 7)).isEmpty();
        assertThat(wire.ask("10 7B 05 81 16")).isEmpty();
        assertThat(wire.ask(RESET, 255)).isEmpty();
        assertThat(wire.ask(0x49, 5)).isEmpty();
        assertThat(wire.ask("e5")).isEmpty();
    }

    @Test
    void a_recorded_meter_sends_what_was_recorded() {
        String frame = Wire.longFrame("080572 78563412 2440 01 04 2a 10 0000 0403393000001f");
        Wire other = new Wire(MeterLine.with(SimulatedMeter.recorded(5, frame)));

        assertThat(other.ask(SET, 5)).isEqualTo(frame);
        assertThat(other.ask(CLEAR, 5)).isEqualTo(frame);
    }

    private static io.mivo.adapter.fieldbus.mbus.codec.wire.Octets part(int number, boolean moreFollow) {
        DataBlock block = new DataBlock().number("01 FD 17", number);
        return (moreFollow ? block.moreFollow() : block).octets();
    }
}
