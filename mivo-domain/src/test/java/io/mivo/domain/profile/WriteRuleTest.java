package io.mivo.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WriteRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"5", "21.5", "21.50", "35", "35.0"})
    void what_lies_on_a_step_within_the_range_may_be_written(String value) {
        assertThat(rule("5", "35", "0.5").faultOf(new BigDecimal(value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4.5, below", "-21.5, below", "35.5, above", "21.3, steps", "5.0000001, steps"})
    void what_does_not_is_told_why(BigDecimal value, String why) {
        assertThat(rule("5", "35", "0.5").faultOf(value))
                .hasValueSatisfying(fault -> assertThat(fault).contains(value.toPlainString(), why));
    }

    @Test
    void steps_are_counted_from_the_minimum() {
        assertThat(rule("5.2", "35", "0.5").faultOf(new BigDecimal("5.7"))).isEmpty();
        assertThat(rule("5.2", "35", "0.5").faultOf(new BigDecimal("5.5"))).isPresent();
    }

    @Test
    void without_a_minimum_steps_are_counted_from_zero_both_ways() {
        assertThat(rule("", "", "0.5").faultOf(new BigDecimal("-1.5"))).isEmpty();
        assertThat(rule("", "", "0.5").faultOf(new BigDecimal("-1.6"))).isPresent();
    }

    @Test
    void without_limits_anything_may_be_written() {
        assertThat(Stream.of("-1E+30", "0", "0.000001").map(BigDecimal::new))
                .allSatisfy(value -> assertThat(rule("", "", "").faultOf(value)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"35, 5, 1", "0, 1, 0", "0, 1, -0.5"})
    void a_rule_that_allows_nothing_is_refused(String min, String max, String step) {
        assertThatIllegalArgumentException().isThrownBy(() -> rule(min, max, step));
    }

    private static WriteRule rule(String min, String max, String step) {
        return new WriteRule(number(min), number(max), number(step), true, WriteFunction.BY_WIDTH);
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
}
