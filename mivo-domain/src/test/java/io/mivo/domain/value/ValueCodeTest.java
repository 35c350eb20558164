package io.mivo.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"HeatEnergy", "HeatEnergy.S1.T2.Max", "Raw.8C10.FD17", "X_Own", "Energy.2"})
    void it_is_letters_digits_and_dots(String text) {
        assertThat(new ValueCode(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1st", ".Energy", "Heat..Energy", "HeatEnergy.", "Heat Energy", "Heat-Energy", "Wärme"})
    void it_refuses_anything_else(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ValueCode(text))
                .withMessageContaining("'" + text + "'");
    }

    @Test
    void it_has_600_characters_at_most_so_that_the_bytes_of_any_record_fit() {
        assertThat(new ValueCode("a".repeat(600)).text()).hasSize(600);
        assertThatIllegalArgumentException().isThrownBy(() -> new ValueCode("a".repeat(601)));
    }

    @Test
    void a_users_own_code_begins_with_x() {
        assertThat(new ValueCode("X_Pump").isOwn()).isTrue();
        assertThat(new ValueCode("HeatEnergy").isOwn()).isFalse();
    }
}
