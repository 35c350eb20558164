package io.mivo.adapter.fieldbus.simulator.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.simulator.wire.DataBlock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Selection by secondary address, EN 13757-3: maker KAM is 2D2C on the wire, PAD 2440. */
class SelectionTest {
    private final SimulatedMeter one =
            meter(1, new Nameplate("12345678", "KAM", 27, 4, 0)).fabricatedAs("87654321");
    private final SimulatedMeter other =
            meter(2, new Nameplate("12345679", "KAM", 27, 4, 0)).fabricatedAs("87654399");
    private final SimulatedMeter hexadecimal = meter(3, new Nameplate("050002E5", "PAD", 1, 7, 0));
    private final Wire wire = new Wire(MeterLine.with(one, other, hexadecimal));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "78563412 2d2c 1b 04",
                "78563412 ffff ff ff",
                "f8ffffff 2d2c ff 04",
                "785634ff ffff 1b ff",
                "ffffffff 2d2c 1b 04 0c78 21436587",
                "ffffffff ffff ff ff 0c78 f1ffffff"
            })
    void the_one_that_is_meant_acknowledges_and_then_answers_at_253(String pattern) {
        assertThat(wire.send("53fd52" + pattern)).isEqualTo("e5");

        assertThat(wire.ask(0x7B, 253)).startsWith("68").contains("080172785634122d2c1b04");
    }

    @Test
    void hexadecimal_digits_are_digits() {
        assertThat(wire.send("53fd52 f5ff0005 ffff ff ff")).isEqualTo("e5");

        assertThat(wire.ask(0x7B, 253)).contains("e502000524400107");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "77563412 2d2c 1b 04",
                "78563412 2440 1b 04",
                "78563412 2d2c 1c 04",
                "78563412 2d2c 1b 05",
                "78563412 2d2c 1b 04 0c78 22436587",
                "78563412 2d2c 1b 04 0413 00000000",
                "78563412 2d2c 1b 04 0c78 2143",
                "78563412 2d2c 1b"
            })
    void another_one_is_deselected_and_nobody_says_anything(String pattern) {
        wire.send("53fd52 78563412 2d2c 1b 04");

        assertThat(wire.send("53fd52" + pattern)).isEmpty();
        assertThat(wire.ask(0x7B, 253)).isEmpty();
    }

    @Test
    void a_link_reset_at_253_deselects() {
        wire.send("53fd52 78563412 ffff ff ff");

        assertThat(wire.ask(0x40, 253)).isEqualTo("e5");
        assertThat(wire.ask(0x7B, 253)).isEmpty();
        assertThat(wire.ask(0x40, 253)).isEmpty();
    }

    @Test
    void nobody_is_selected_at_first_and_a_link_reset_at_an_address_changes_no_selection() {
        assertThat(wire.ask(0x7B, 253)).isEmpty();

        wire.send("53fd52 78563412 ffff ff ff");
        wire.ask(0x40, 1);

        assertThat(wire.ask(0x7B, 253)).isNotEmpty();
    }

    @Test
    void a_selection_resets_the_frame_count_bit_of_253_alone() {
        wire.ask(0x7B, 1);
        wire.send("53fd52 78563412 ffff ff ff");
        String first = wire.ask(0x7B, 253);
        wire.send("53fd52 78563412 ffff ff ff");

        assertThat(wire.ask(0x7B, 253)).isNotEqualTo(first).contains("2d2c1b0403");
        assertThat(wire.ask(0x7B, 1)).contains("2d2c1b0401");
    }

    /** Checksums 1e and 21, values and addresses 1 and 2: no common bit. */
    @Test
    void several_acknowledge_as_one_and_collide_when_they_tell() {
        assertThat(wire.send("53fd52 ffffffff 2d2c ff ff")).isEqualTo("e5");

        assertThat(wire.ask(0x7B, 253))
                .isEqualTo("68131368" + "080072" + "785634122d2c1b0401000000" + "01fd1700" + "0016");
    }

    /** The short one is 68 04 04 68 08 09 70 05 86 16. */
    @Test
    void a_longer_answer_shows_its_end_in_a_collision() {
        assertThat(new Wire(MeterLine.with(one, SimulatedMeter.recorded(9, Wire.longFrame("08097005")))).ask(0x7B, 254))
                .isEqualTo("68000068" + "080170" + "00" + "06" + "14" + "122d2c1b0401000000" + "01fd1701" + "1e16");
    }

    private static SimulatedMeter meter(int address, Nameplate nameplate) {
        return SimulatedMeter.at(
                address,
                nameplate,
                () -> List.of(new DataBlock().number("01 FD 17", address).octets()));
    }
}
