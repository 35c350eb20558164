package io.mivo.adapter.fieldbus.modbus.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.profile.RegisterWrite;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.quantity.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Octets of numbers by Python's struct, of BCD by hand. */
class RegisterEncodingTest {
    @ParameterizedTest
    @CsvSource({
        "INT8, ABCD, -1, ffff",
        "UINT8, ABCD, 255, 00ff",
        "INT16, ABCD, -123, ff85",
        "INT16, DCBA, -123, 85ff",
        "UINT16, ABCD, 65413, ff85",
        "INT32, ABCD, -123456789, f8a432eb",
        "INT32, CDAB, -123456789, 32ebf8a4",
        "INT32, BADC, -123456789, a4f8eb32",
        "INT32, DCBA, -123456789, eb32a4f8",
        "UINT32, CDAB, 3000000000, 5e00b2d0",
        "INT64, BADC, -1234567890123456789, ddee0bef1682eb7e",
        "UINT64, CDAB, 18000000000000000000, 0000c508d8a1f9cc",
        "FLOAT32, ABCD, 230.5, 43668000",
        "FLOAT32, CDAB, 230.5, 80004366",
        "FLOAT32, ABCD, 21.6, 41accccd",
        "FLOAT64, DCBA, -0.000011, a226fa7c9411e7be",
        "BCD16, ABCD, 129, 0129",
        "BCD32, CDAB, 12345678, 56781234",
        "BOOL, ABCD, 1, 0001",
        "BOOL, ABCD, 0, 0000",
    })
    void writes_every_type_in_every_order(RegisterType type, RegisterOrder order, String value, String hex) {
        assertThat(hex(Registers.of(type).order(order).writable(), value)).contains(hex);
    }

    @ParameterizedTest
    @CsvSource({
        "INT8, 128",
        "UINT8, -1",
        "UINT8, 256",
        "INT16, 32768",
        "INT16, -32769",
        "UINT16, 65536",
        "UINT16, -1",
        "UINT16, 0.5",
        "INT32, 2147483648",
        "UINT32, -1",
        "INT64, 9223372036854775808",
        "UINT64, 18446744073709551616",
        "UINT64, 1E+400",
        "UINT64, 1E+1000000000",
        "FLOAT32, 16777217",
        "FLOAT32, 21.600001525",
        "FLOAT32, 1E+39",
        "FLOAT64, 9007199254740993",
        "FLOAT64, 1E+1000000000",
        "BCD16, 10000",
        "BCD16, -1",
        "BCD16, 1.5",
        "BOOL, 2",
        "STRING, 1",
    })
    void what_a_register_cannot_hold_is_not_written(RegisterType type, String value) {
        assertThat(hex(Registers.of(type).writable(), value)).isEmpty();
    }

    @Test
    void scale_and_offset_are_undone_exactly() {
        Registers tenths = Registers.of(RegisterType.INT16).scale("0.1", "-40").writable();

        assertThat(hex(tenths, "-18.5")).contains("00d7");
        assertThat(hex(tenths, "-18.50")).contains("00d7");
        assertThat(hex(tenths, "-18.55")).isEmpty();
        assertThat(hex(Registers.of(RegisterType.INT16).scale("3", "0").writable(), "10"))
                .isEmpty();
    }

    @Test
    void a_value_in_the_unit_of_the_reading_becomes_the_registers_unit() {
        Registers kilowatts = Registers.of(RegisterType.INT16)
                .scale("0.1", "0")
                .in(Unit.KILOWATT)
                .writable();

        assertThat(hex(kilowatts, "21500")).contains("00d7");
        assertThat(hex(kilowatts, "21550")).isEmpty();
    }

    @Test
    void a_coil_holds_zero_or_one() {
        Registers coil = Registers.of(RegisterTable.COIL, RegisterType.BOOL, 1).writable();

        assertThat(hex(coil, "1")).contains("01");
        assertThat(hex(coil, "0")).contains("00");
        assertThat(hex(coil, "2")).isEmpty();
    }

    @Test
    void a_marker_for_nothing_is_not_written() {
        assertThat(hex(Registers.of(RegisterType.UINT16).invalid("65535").writable(), "65535"))
                .isEmpty();
    }

    @Test
    void what_depends_on_other_registers_is_not_written() {
        Registers plain = Registers.of(RegisterType.UINT16).writable();

        assertThat(hex(plain.exponentAt(101), "1")).isEmpty();
        assertThat(hex(plain.plus(plain.register()), "2")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UINT16, ABCD, 9, 0200",
        "UINT16, BADC, 9, 0002",
        "UINT32, CDAB, 17, 00000002",
        "UINT64, DCBA, 63, 0000000000000080"
    })
    void a_bit_is_written_alone(RegisterType type, RegisterOrder order, int bit, String hex) {
        Registers register = Registers.of(type).order(order).bit(bit).writable();
        RegisterSpan span = register.register().span();

        assertThat(new RegisterEncoding().encode(register.point(), BigDecimal.ONE))
                .contains(new RegisterWrite(span, hex, Optional.of(hex), WriteFunction.BY_WIDTH, true));
        assertThat(new RegisterEncoding().encode(register.point(), BigDecimal.ZERO))
                .contains(new RegisterWrite(
                        span, hex.replaceAll(".", "0"), Optional.of(hex), WriteFunction.BY_WIDTH, true));
        assertThat(hex(register, "2")).isEmpty();
        assertThat(hex(register, "0.5")).isEmpty();
        assertThat(hex(register, "-1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "00f0, 5, 0050",
        "00f0, 15, 00f0",
        "00f0, 16,",
        "00f0, -1,",
        "00f0, 0.5,",
        "8000, 1, 8000",
        "0505, 2,",
        "0505, 257, 0101"
    })
    void a_number_behind_a_mask_is_written_into_its_bits(String mask, String value, String hex) {
        Registers register = Registers.of(RegisterType.INT16)
                .mask(Integer.parseInt(mask, 16))
                .writable();

        assertThat(hex(register, value)).isEqualTo(Optional.ofNullable(hex));
    }

    @Test
    void bits_of_several_registers_are_written_together_or_not_at_all() {
        Registers wide = Registers.of(RegisterType.UINT32).mask(0x1_8000);

        assertThat(hex(wide.writable(), "3")).isEmpty();
        assertThat(hex(wide.writable(WriteFunction.MULTIPLE_REGISTERS), "3")).contains("00018000");
    }

    @Test
    void a_function_that_cannot_write_the_width_writes_nothing() {
        assertThat(hex(Registers.of(RegisterType.INT32).writable(WriteFunction.SINGLE_REGISTER), "1"))
                .isEmpty();
        assertThat(hex(Registers.of(RegisterTable.INPUT, RegisterType.INT16, 1).writable(), "1"))
                .isEmpty();
    }

    @Test
    void a_point_without_a_rule_is_not_written() {
        assertThat(hex(Registers.of(RegisterType.INT16), "1")).isEmpty();
    }

    @Test
    void span_function_and_check_are_those_of_the_point() {
        Point.InRegister point = Registers.of(RegisterType.INT16)
                .writable(WriteFunction.MULTIPLE_REGISTERS)
                .point();

        assertThat(new RegisterEncoding().encode(point, BigDecimal.ONE))
                .contains(new RegisterWrite(point.register().span(), "0001", WriteFunction.MULTIPLE_REGISTERS, true));
    }

    private static Optional<String> hex(Registers register, String value) {
        return new RegisterEncoding()
                .encode(register.point(), new BigDecimal(value))
                .map(RegisterWrite::hex);
    }
}
