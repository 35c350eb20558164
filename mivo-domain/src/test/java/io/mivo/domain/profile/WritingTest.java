package io.mivo.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.domain.profile.Register.Reading;
import io.mivo.domain.profile.Register.Scaling;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions by the Modbus application protocol V1.1b3, sections 6.5, 6.6, 6.11, 6.12 and 6.16. */
class WritingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COIL | BOOL | BY_WIDTH |",
                "COIL | BOOL | SINGLE_COIL |",
                "COIL | BOOL | MULTIPLE_COILS |",
                "COIL | BOOL | SINGLE_REGISTER | writeFunction 6 does not write to the table coil: 5 or 15 does",
                "COIL | BOOL | MASK_REGISTER | writeFunction 22 does not write to the table coil: 5 or 15 does",
                "DISCRETE | BOOL | BY_WIDTH | the table discrete cannot be written: only coil and holding can",
                "INPUT | INT16 | BY_WIDTH | the table input cannot be written: only coil and holding can",
                "HOLDING | INT16 | SINGLE_COIL | writeFunction 5 does not write to the table holding: 6, 16 or 22 does",
                "HOLDING | INT16 | MULTIPLE_COILS | writeFunction 15 does not write to the table holding: 6, 16 or 22 does",
                "HOLDING | INT16 | SINGLE_REGISTER |",
                "HOLDING | INT16 | MULTIPLE_REGISTERS |",
                "HOLDING | FLOAT64 | MULTIPLE_REGISTERS |",
                "HOLDING | UINT32 | SINGLE_REGISTER | writeFunction 6 writes one register, and the value takes 2: 16 writes them together",
                "HOLDING | INT16 | MASK_REGISTER | writeFunction 22 changes some bits only: give 'bit' or 'mask', or writeFunction 6 or 16",
                "HOLDING | STRING | BY_WIDTH | a string cannot be written, only numbers can",
            })
    void a_function_writes_what_its_request_can_carry(
            RegisterTable table, RegisterType type, WriteFunction function, String obstacle) {
        Register register = register(table, type, Scaling.NONE, Reading.PLAIN);

        assertThat(new Writing(register, function).obstacle()).isEqualTo(Optional.ofNullable(obstacle));
    }

    @ParameterizedTest
    @CsvSource({
        "UINT16, 0x00f0, BY_WIDTH, true",
        "UINT16, 0x00f0, MASK_REGISTER, true",
        "UINT16, 0x00f0, SINGLE_REGISTER, true",
        "UINT16, 0x00f0, MULTIPLE_REGISTERS, true",
        "UINT32, 0x00f00000, BY_WIDTH, true",
        "UINT32, 0x00f00000, SINGLE_REGISTER, false",
        "UINT32, 0x00018000, BY_WIDTH, false",
        "UINT32, 0x00018000, MASK_REGISTER, false",
        "UINT32, 0x00018000, MULTIPLE_REGISTERS, true",
    })
    void function_22_changes_bits_of_one_register(
            RegisterType type, String mask, WriteFunction function, boolean possible) {
        BigInteger bits = new BigInteger(mask.substring(2), 16);
        Reading reading = new Reading(Optional.of(bits), Optional.empty(), List.of(), Map.of(), Map.of());
        Register register = register(RegisterTable.HOLDING, type, Scaling.NONE, reading);

        assertThat(new Writing(register, function).obstacle().isEmpty()).isEqualTo(possible);
    }

    @Test
    void what_is_made_of_several_registers_cannot_be_written() {
        RegisterSpan exponent = new RegisterSpan(RegisterTable.HOLDING, 2, 1);
        Scaling scaled = new Scaling(BigDecimal.ONE, BigDecimal.ZERO, Optional.of(exponent), List.of());
        Register register = register(RegisterTable.HOLDING, RegisterType.INT16, scaled, Reading.PLAIN);

        assertThat(new Writing(register, WriteFunction.BY_WIDTH).obstacle())
                .contains("a value with sum or scaleFrom is made of several registers and cannot be written");
    }

    private static Register register(RegisterTable table, RegisterType type, Scaling scaling, Reading reading) {
        RegisterSpan span = new RegisterSpan(table, 1, Math.max(1, type.registers()));
        return new Register(span, type, RegisterOrder.ABCD, scaling, reading);
    }
}
