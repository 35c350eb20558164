package io.mivo.domain.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Allowance TWO_A_SECOND = Allowance.full(new Allowance.Rate(2, 3), NOON);

    @Test
    void is_used_up_by_a_burst_and_comes_back_with_time() {
        Allowance none = TWO_A_SECOND.less().less().less();

        assertThat(none.suffices()).isFalse();
        assertThat(none.at(NOON.plusMillis(499)).suffices()).isFalse();
        assertThat(none.at(NOON.plusMillis(500)).suffices()).isTrue();
    }

    @Test
    void loses_nothing_when_it_is_asked_often() {
        Allowance none = TWO_A_SECOND.less().less().less();

        for (int millis = 1; millis <= 500; millis++) {
            none = none.at(NOON.plusMillis(millis));
        }

        assertThat(none.suffices()).isTrue();
    }

    @Test
    void never_exceeds_a_burst() {
        Allowance rested = TWO_A_SECOND.at(NOON.plusSeconds(3600));

        assertThat(rested.less().less().less().suffices()).isFalse();
    }

    @Test
    void neither_grows_nor_shrinks_when_the_clock_is_set_back() {
        Allowance one = TWO_A_SECOND.less().less();

        assertThat(one.at(NOON.minusSeconds(60)).thousandths()).isEqualTo(one.thousandths());
    }
}
