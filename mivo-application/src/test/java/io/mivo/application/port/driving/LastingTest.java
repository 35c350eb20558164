package io.mivo.application.port.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mivo.application.port.driving.LogIn.Lasting;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastingTest {
    @ParameterizedTest
    @CsvSource({"5, 1", "480, 8", "480, 168", "60, 1"})
    void may_be_as_short_and_as_long_as_people_work(long idleMinutes, long hours) {
        assertThat(lasting(idleMinutes, hours).whole()).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  4 |   1 | idleMinutes must be 5 to 480, not 4",
                "481 |  12 | idleMinutes must be 5 to 480, not 481",
                "-30 |  12 | idleMinutes must be 5 to 480, not -30",
                " 30 |   0 | hours must be 1 to 168, not 0",
                " 30 | 169 | hours must be 1 to 168, not 169",
            })
    void names_what_cannot_be_and_what_could(long idleMinutes, long hours, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lasting(idleMinutes, hours))
                .withMessage(message);
    }

    @Test
    void does_not_wait_for_an_idle_person_longer_than_the_session_lasts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lasting(61, 1))
                .withMessage(
                        "idleMinutes 61 are longer than hours 1, after which a session ends in any case; make them 60"
                                + " at most, or the hours more");
    }

    private static Lasting lasting(long idleMinutes, long hours) {
        return new Lasting(Duration.ofMinutes(idleMinutes), Duration.ofHours(hours));
    }
}
