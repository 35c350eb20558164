package io.mivo.application.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driving.DetectRegisters.Displayed;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A displayed number. */
class DisplayedTest {
    @ParameterizedTest
    @CsvSource({
        "238.4, 238.35, true",
        "238.4, 238.449, true",
        "238.4, 238.45, false",
        "238.4, 238.349, false",
        "-238.4, -238.35, true",
        "-238.4, -238.45, false",
        "-238.4, 238.4, false",
        "12345, 12345.49, true",
        "12345, 12345.5, false",
        "0.0, 0.049, true",
        "0.0, -0.05, true",
        "0.0, 0.05, false",
        "5.00, 5.004, true",
        "5.00, 5.01, false"
    })
    void shows_what_rounds_to_it(String shown, String number, boolean expected) {
        assertThat(new Displayed(new BigDecimal(shown)).shows(new BigDecimal(number)))
                .isEqualTo(expected);
    }
}
