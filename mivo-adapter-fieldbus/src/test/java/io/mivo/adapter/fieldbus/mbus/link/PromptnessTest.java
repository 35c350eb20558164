package io.mivo.adapter.fieldbus.mbus.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptnessTest {
    private static final Duration FULL = Duration.ofMillis(1_000);

    private final Promptness promptness = new Promptness();

    @Test
    void is_not_presumed_of_a_line_where_few_have_answered() {
        promptness.acknowledged(Duration.ofMillis(10));
        promptness.acknowledged(Duration.ofMillis(10));

        assertThat(promptness.patience(FULL)).isEqualTo(FULL);
    }

    /** At this speed the quickest meter answers after 11 bit times, the slowest after 330 and 50 ms: EN 13757-2. */
    @ParameterizedTest
    @CsvSource({"2400", "4800", "9600", "19200", "38400"})
    void is_never_thought_so_great_that_a_meter_at_the_end_of_its_time_is_missed(int baud) {
        double bit = 1_000.0 / baud;
        for (int i = 0; i < 3; i++) {
            promptness.acknowledged(millis((18 * 11 + 11) * bit));
        }

        assertThat(promptness.patience(FULL)).isGreaterThan(millis((18 * 11 + 330) * bit + 50));
    }

    @Test
    void of_a_quick_line_makes_it_wait_a_fraction() {
        for (int i = 0; i < 3; i++) {
            promptness.acknowledged(Duration.ofMillis(30));
        }

        assertThat(promptness.patience(FULL)).isLessThan(FULL.dividedBy(5));
    }

    @Test
    void is_believed_no_more_once_an_answer_came_late() {
        for (int i = 0; i < 3; i++) {
            promptness.acknowledged(Duration.ofMillis(30));
        }

        promptness.belie();

        assertThat(promptness.patience(FULL)).isEqualTo(FULL);
    }

    private static Duration millis(double millis) {
        return Duration.ofNanos((long) (millis * 1_000_000));
    }
}
