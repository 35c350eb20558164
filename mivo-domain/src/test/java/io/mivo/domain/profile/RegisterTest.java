package io.mivo.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegisterTest {
    @Test
    void halves_of_a_counter_that_touch_are_read_together() {
        Register megawattHours = plain(3501, Register.Scaling.NONE);
        Register energy = plain(
                3500, new Register.Scaling(BigDecimal.ONE, BigDecimal.ZERO, Optional.empty(), List.of(megawattHours)));

        assertThat(energy.spans()).containsExactly(holding(3500, 2));
        assertThat(energy.together()).isEmpty();
    }

    @Test
    void a_distant_power_of_ten_is_read_for_itself() {
        Register current = plain(
                40072,
                new Register.Scaling(BigDecimal.ONE, BigDecimal.ZERO, Optional.of(holding(40076, 1)), List.of()));

        assertThat(current.spans()).containsExactly(holding(40072, 1), holding(40076, 1));
        assertThat(current.together()).containsExactly(holding(40072, 5));
    }

    private static Register plain(int address, Register.Scaling scaling) {
        return new Register(
                holding(address, 1), RegisterType.UINT16, RegisterOrder.ABCD, scaling, Register.Reading.PLAIN);
    }

    private static RegisterSpan holding(int address, int count) {
        return new RegisterSpan(RegisterTable.HOLDING, address, count);
    }
}
