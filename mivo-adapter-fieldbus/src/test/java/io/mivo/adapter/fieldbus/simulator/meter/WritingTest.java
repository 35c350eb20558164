package io.mivo.adapter.fieldbus.simulator.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.simulator.wire.DataBlock;
import io.mivo.application.fake.LeapingTicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames after the examples of the M-Bus documentation 4.8, section 6.4 and 6.5. */
class WritingTest {
    private static final String ACKNOWLEDGED = "e5";

    private final LeapingTicker ticker = new LeapingTicker();
    private final SimulatedMeter meter = SimulatedMeter.at(
                    5,
                    new Nameplate("12345678", "KAM", 27, 4, 0),
                    () -> List.of(new DataBlock()
                            .number("0C 06", 55)
                            .number("04 13", 1_234)
                            .dateTime("04 6D", LocalDateTime.of(2020, 1, 1, 0, 0), false)
                            .date("02 6C", LocalDate.of(2020, 1, 1))
                            .octets()))
            .telling(0x10, () -> List.of(new DataBlock().number("04 03", 1).octets()))
            .writable("0C 06");
    private final Wire wire = new Wire(MeterLine.of(List.of(meter), ticker));

    @Test
    void the_primary_address() {
        assertThat(wire.ask("68 06 06 68 53 FE 51 01 7A 08 25 16")).isEqualTo(ACKNOWLEDGED);

        assertThat(wire.ask(0x7B, 5)).isEmpty();
        assertThat(wire.ask(0x7B, 8)).contains("080872");
        assertThat(meter.address()).isEqualTo(8);
    }

    @Test
    void the_identification() {
        assertThat(wire.send("53 05 51 0C 79 04 03 02 01")).isEqualTo(ACKNOWLEDGED);

        assertThat(wire.ask(0x7B, 5)).contains("080572" + "040302012d2c1b04");
        assertThat(wire.send("53 FD 52 04 03 02 01 FF FF FF FF")).isEqualTo(ACKNOWLEDGED);
    }

    @Test
    void the_whole_secondary_address() {
        assertThat(wire.send("73 05 51 07 79 04 03 02 01 24 40 01 06")).isEqualTo(ACKNOWLEDGED);

        assertThat(wire.ask(0x5B, 5)).contains("080572" + "0403020124400106");
        assertThat(meter.secondaryAddress()).isEqualTo("0403020124400106");
    }

    @Test
    void a_value_declared_writable_with_the_action_replace_and_without() {
        assertThat(wire.send("53 05 51 0C 86 00 07 01 00 00")).isEqualTo(ACKNOWLEDGED);
        assertThat(wire.ask(0x7B, 5)).contains("0c0607010000" + "0413d2040000");

        assertThat(wire.send("53 05 51 0C 06 08 01 00 00")).isEqualTo(ACKNOWLEDGED);
        assertThat(wire.ask(0x7B, 5)).contains("0c0608010000");
    }

    @Test
    void what_was_written_is_there_after_a_reset_too() {
        wire.send("53 05 51 0C 86 00 07 01 00 00");
        wire.ask(0x40, 5);

        assertThat(wire.ask(0x7B, 5)).contains("0c0607010000");
    }

    /** 2026-11-24 15:30: minute 1E, hour 0F with the century 20, day 18 with the year's low bits 40, month 0B with 30. */
    @Test
    void the_clock_goes_on_from_what_was_written() {
        assertThat(wire.send("53 05 51 04 6D 1E 2F 58 3B")).isEqualTo(ACKNOWLEDGED);
        ticker.leap(Duration.ofMinutes(31));

        assertThat(wire.ask(0x7B, 5)).contains("046d" + "0130583b" + "026c" + "583b");
    }

    @Test
    void the_clock_with_seconds_and_the_date_alone() {
        wire.send("53 05 51 06 6D 3B 1E 0F 58 3B 00");
        ticker.leap(Duration.ofSeconds(1));
        assertThat(wire.ask(0x7B, 5)).contains("046d" + "1f2f583b");

        wire.send("73 05 51 02 6C 41 31");
        assertThat(wire.ask(0x5B, 5)).contains("046d" + "1f2f4131" + "026c" + "4131");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04 13 01 00 00 00",
                "01 7A FB",
                "04 6D 3C 20 01 01",
                "02 6C FF FF",
                "0C 06 01 00 00 00 04 13 01 00 00 00"
            })
    void what_cannot_be_is_refused_with_the_next_telegram_and_nothing_is_done(String records) {
        assertThat(wire.send("53 05 51" + records)).isEqualTo(ACKNOWLEDGED);

        assertThat(wire.ask(0x7B, 5)).isEqualTo(Wire.longFrame("08057000"));
        assertThat(wire.ask(0x7B, 5)).isEqualTo(Wire.longFrame("08057000"));
        assertThat(wire.ask(0x5B, 5)).contains("0c0655000000" + "0413d2040000" + "046d00208121" + "026c8121");
    }

    @Test
    void a_record_that_breaks_off_and_an_unknown_control_information_are_refused() {
        wire.send("53 05 51 0C 06 01");
        assertThat(wire.ask(0x7B, 5)).isEqualTo(Wire.longFrame("08057004"));

        wire.send("53 05 5F");
        assertThat(wire.ask(0x5B, 5)).isEqualTo(Wire.longFrame("08057001"));
    }

    @Test
    void a_broadcast_is_obeyed_by_all_and_answered_by_none() {
        assertThat(wire.send("53 FF 51 0C 06 07 01 00 00")).isEmpty();

        assertThat(wire.ask(0x7B, 5)).contains("0c0607010000");
    }

    @Test
    void an_application_reset_with_a_subcode_changes_what_is_told_and_one_without_changes_it_back() {
        assertThat(wire.ask("68 04 04 68 53 FE 50 10 B1 16")).isEqualTo(ACKNOWLEDGED);
        assertThat(wire.ask(0x7B, 5)).contains("0000" + "040301000000");

        assertThat(wire.send("73 05 50")).isEqualTo(ACKNOWLEDGED);
        assertThat(wire.ask(0x5B, 5)).contains("0c0655000000");
    }
}
