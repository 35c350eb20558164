package io.mivo.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterSpanTest {
    @ParameterizedTest
    @CsvSource({"-1, 1", "0, 0", "0, -1", "65535, 2", "65536, 1", "0, 65537", "2147483647, 2"})
    void it_refuses_what_lies_outside_the_table(int address, int count) {
        assertThatIllegalArgumentException().isThrownBy(() -> holding(address, count));
    }

    @Test
    void it_may_be_the_whole_table_or_its_last_register() {
        assertThat(holding(0, 65_536).end()).isEqualTo(65_536);
        assertThat(holding(65_535, 1).end()).isEqualTo(65_536);
    }

    @Test
    void it_covers_what_lies_within_it_in_the_same_table() {
        assertThat(holding(10, 4).covers(holding(12, 2))).isTrue();
        assertThat(holding(10, 4).covers(holding(12, 3))).isFalse();
        assertThat(holding(10, 4).covers(new RegisterSpan(RegisterTable.INPUT, 12, 2)))
                .isFalse();
    }

    private static RegisterSpan holding(int address, int count) {
        return new RegisterSpan(RegisterTable.HOLDING, address, count);
    }
}
