package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.ValueEncoding;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.profile.RegisterWrite;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What turning values into registers means, by a set-point that counts tenths in an unsigned register. */
public abstract class ValueEncodingContract {
    private static final RegisterSpan SPAN = new RegisterSpan(RegisterTable.HOLDING, 10, 1);

    /** The subject. */
    protected abstract ValueEncoding encoding();

    @ParameterizedTest
    @CsvSource({"21.5, 00d7", "21.50, 00d7", "0, 0000", "6553.5, ffff", "1E+3, 2710"})
    void what_the_register_holds_exactly_is_written(String value, String hex) {
        assertThat(encoded(setpoint(true, WriteFunction.MULTIPLE_REGISTERS), value))
                .contains(new RegisterWrite(SPAN, hex, WriteFunction.MULTIPLE_REGISTERS, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"21.55", "21.500000001", "-0.1", "6553.6", "1E+9", "1E-9"})
    void nothing_is_rounded_or_cut_off(String value) {
        assertThat(encoded(setpoint(true, WriteFunction.BY_WIDTH), value)).isEmpty();
    }

    @Test
    void the_rule_says_whether_it_is_read_back() {
        assertThat(encoded(setpoint(false, WriteFunction.BY_WIDTH), "21.5"))
                .hasValueSatisfying(write -> assertThat(write.verify()).isFalse());
    }

    @Test
    void what_may_not_be_written_is_not() {
        assertThat(encoded(point(Optional.empty()), "21.5")).isEmpty();
    }

    private Optional<RegisterWrite> encoded(Point.InRegister point, String value) {
        return encoding().encode(point, new BigDecimal(value));
    }

    private static Point.InRegister setpoint(boolean verify, WriteFunction function) {
        return point(
                Optional.of(new WriteRule(Optional.empty(), Optional.empty(), Optional.empty(), verify, function)));
    }

    private static Point.InRegister point(Optional<WriteRule> rule) {
        Register.Scaling tenth =
                new Register.Scaling(new BigDecimal("0.1"), BigDecimal.ZERO, Optional.empty(), List.of());
        Register register = new Register(SPAN, RegisterType.UINT16, RegisterOrder.ABCD, tenth, Register.Reading.PLAIN);
        return new Point.InRegister(new ValueCode("HeatingSetpoint"), Unit.CELSIUS, register, rule);
    }
}
