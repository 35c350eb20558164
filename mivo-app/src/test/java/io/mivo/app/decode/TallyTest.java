package io.mivo.app.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {
    private final Tally tally = new Tally();

    @Test
    void names_the_first_refused_lines_only() {
        tally.count(1, true);
        for (int line = 2; line < 9; line++) {
            tally.count(line, false);
        }

        assertThat(tally.text()).isEqualTo("8 telegrams: 1 accepted, 7 refused (lines 2, 3, 4, 5, 6 ...)");
        assertThat(tally.isClean()).isFalse();
    }

    @Test
    void has_nothing_to_add_to_a_single_telegram_that_is_right() {
        tally.count(3, true);

        assertThat(tally.isWorthTelling()).isFalse();
        assertThat(tally.text()).isEqualTo("1 telegram: 1 accepted, 0 refused");
    }
}
