package io.mivo.adapter.fieldbus.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class DataBlockTest {
    private final DataBlock block = new DataBlock();

    @Test
    void integers_are_little_endian_in_twos_complement() {
        block.number("02 59", 6_800).number("02 65", -25).number("06 03", 1_000_000_000_000L);

        assertThat(block.octets().hex()).isEqualTo("0259901a" + "0265e7ff" + "06030010a5d4e800");
    }

    @Test
    void bcd_digits_stand_last_pair_first() {
        block.number("0C 78", 60_010_001).number("0B 3B", 619).number("09 7A", 7);

        assertThat(block.octets().hex()).isEqualTo("0c7801000160" + "0b3b190600" + "097a07");
    }

    /** Types G and F by hand: 26 is 3 times 8 and 2; hour 15, after 2000 and summer time are 0F, 20 and 80. */
    @Test
    void dates_split_the_year() {
        block.date("02 6C", LocalDate.of(2026, 10, 31)).dateTime("04 6D", LocalDateTime.of(2026, 7, 9, 15, 42), true);

        assertThat(block.octets().hex()).isEqualTo("026c5f3a" + "046d2aaf4937");
    }

    @Test
    void the_phase_stands_behind_the_vif_and_the_end_may_announce_more() {
        block.number("04 AB FC 01", 620).moreFollow();

        assertThat(block.octets().hex()).isEqualTo("04abfc016c0200001f");
    }

    @Test
    void a_number_that_does_not_fit_is_refused() {
        assertThatThrownBy(() -> block.number("02 59", 32_768)).hasMessageContaining("32768");
        assertThatThrownBy(() -> block.number("09 7A", 100)).hasMessageContaining("100");
        assertThatThrownBy(() -> block.number("09 7A", -1)).hasMessageContaining("-1");
    }
}
