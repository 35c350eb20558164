package io.mivo.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorDutyTest {
    @ParameterizedTest
    @CsvSource({
        "optional, false, false, false",
        "administrators, true, false, false",
        "everyone, true, true, true",
    })
    void binds_whom_its_word_says(String word, boolean administrator, boolean operator, boolean user) {
        FactorDuty duty = FactorDuty.ofWord(word).orElseThrow();

        assertThat(duty.word()).isEqualTo(word);
        assertThat(duty.binds(Role.ADMINISTRATOR)).isEqualTo(administrator);
        assertThat(duty.binds(Role.OPERATOR)).isEqualTo(operator);
        assertThat(duty.binds(Role.USER)).isEqualTo(user);
    }
}
