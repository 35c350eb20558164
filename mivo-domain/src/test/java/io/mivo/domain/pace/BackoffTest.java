package io.mivo.domain.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void a_device_that_answers_is_not_left_alone() {
        assertThat(Backoff.NONE.isResting()).isFalse();
        assertThat(Backoff.NONE.pause()).isZero();
    }

    @Test
    void each_silence_makes_the_pause_longer_up_to_a_quarter_of_an_hour() {
        Backoff backoff = Backoff.NONE.afterSilence();
        Duration pause = backoff.pause();
        assertThat(pause).isPositive();

        for (int silence = 2; silence < 100; silence++) {
            backoff = backoff.afterSilence();
            Duration expected = pause.multipliedBy(2).compareTo(Duration.ofMinutes(15)) > 0
                    ? Duration.ofMinutes(15)
                    : pause.multipliedBy(2);
            assertThat(backoff.pause()).isEqualTo(expected);
            pause = backoff.pause();
        }
    }

    @Test
    void a_line_is_tried_again_at_least_once_a_minute() {
        Backoff once = Backoff.NONE.afterSilence();

        assertThat(Backoff.NONE.pauseOfLine()).isZero();
        assertThat(once.pauseOfLine()).isEqualTo(Duration.ofSeconds(5));
        assertThat(once.afterSilence().pauseOfLine()).isEqualTo(Duration.ofSeconds(10));
        assertThat(new Backoff(1000).pauseOfLine()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void it_counts_up_only() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(-1));
    }
}
