package io.mivo.adapter.fieldbus.modbus.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.AnswerDecoding.Decoded;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.quantity.Quantity;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.Alarm;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.value.Measured;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.ValueError;
import io.mivo.domain.value.ValueKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Octets of numbers by Python's struct, of BCD and texts by hand. */
class RegisterDecodingTest {
    @ParameterizedTest
    @CsvSource({
        "INT8, ABCD, 00ff, -1",
        "INT8, ABCD, ff80, -128",
        "INT8, BADC, 7f01, 127",
        "UINT8, ABCD, 12ff, 255",
        "UINT8, BADC, ff12, 255",
        "INT16, ABCD, ff85, -123",
        "INT16, CDAB, ff85, -123",
        "INT16, BADC, 85ff, -123",
        "INT16, DCBA, 85ff, -123",
        "UINT16, ABCD, ff85, 65413",
        "UINT16, DCBA, 85ff, 65413",
        "INT32, ABCD, f8a432eb, -123456789",
        "INT32, CDAB, 32ebf8a4, -123456789",
        "INT32, BADC, a4f8eb32, -123456789",
        "INT32, DCBA, eb32a4f8, -123456789",
        "UINT32, ABCD, b2d05e00, 3000000000",
        "UINT32, CDAB, 5e00b2d0, 3000000000",
        "UINT32, BADC, d0b2005e, 3000000000",
        "UINT32, DCBA, 005ed0b2, 3000000000",
        "INT64, ABCD, eeddef0b82167eeb, -1234567890123456789",
        "INT64, CDAB, 7eeb8216ef0beedd, -1234567890123456789",
        "INT64, BADC, ddee0bef1682eb7e, -1234567890123456789",
        "INT64, DCBA, eb7e16820befddee, -1234567890123456789",
        "UINT64, ABCD, f9ccd8a1c5080000, 18000000000000000000",
        "UINT64, CDAB, 0000c508d8a1f9cc, 18000000000000000000",
        "UINT64, BADC, ccf9a1d808c50000, 18000000000000000000",
        "UINT64, DCBA, 000008c5a1d8ccf9, 18000000000000000000",
        "FLOAT32, ABCD, 43668000, 230.5",
        "FLOAT32, CDAB, 80004366, 230.5",
        "FLOAT32, BADC, 66430080, 230.5",
        "FLOAT32, DCBA, 00806643, 230.5",
        "FLOAT64, ABCD, bee711947cfa26a2, -0.000011",
        "FLOAT64, CDAB, 26a27cfa1194bee7, -0.000011",
        "FLOAT64, BADC, e7be9411fa7ca226, -0.000011",
        "FLOAT64, DCBA, a226fa7c9411e7be, -0.000011",
        "BCD16, ABCD, 0129, 129",
        "BCD16, DCBA, 2901, 129",
        "BCD32, ABCD, 12345678, 12345678",
        "BCD32, CDAB, 56781234, 12345678",
        "BCD32, BADC, 34127856, 12345678",
        "BCD32, DCBA, 78563412, 12345678",
    })
    void reads_every_type_in_every_order(RegisterType type, RegisterOrder order, String hex, String expected) {
        assertThat(text(Registers.of(type).order(order), hex)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "41accccd, 21.6",
        "3dcccccd, 0.1",
        "4b800000, 16777216",
        "501502f9, 10000000000",
        "4640e6b6, 12345.678",
        "00000000, 0",
        "80000000, 0",
        "7f7fffff, 340282350000000000000000000000000000000",
        "29800000, 0.00000000000005684342",
    })
    void a_float_is_its_shortest_decimal(String hex, String expected) {
        assertThat(text(Registers.of(RegisterType.FLOAT32), hex)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "3fb999999999999a, 0.1",
        "4340000000000000, 9007199254740992",
        "3d30000000000000, 0.00000000000005684341886080802"
    })
    void a_double_is_its_shortest_decimal(String hex, String expected) {
        assertThat(text(Registers.of(RegisterType.FLOAT64), hex)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "FLOAT32, 7fc00000",
        "FLOAT32, 7f800000",
        "FLOAT32, ff800000",
        "FLOAT64, 7ff8000000000000",
        "FLOAT64, fff0000000000000"
    })
    void what_is_no_number_is_not_available(RegisterType type, String hex) {
        assertThat(value(Registers.of(type), hex)).isEqualTo(missing(ValueError.NOT_AVAILABLE));
    }

    @ParameterizedTest
    @CsvSource({"BCD16, 012a", "BCD16, ffff", "BCD32, 1234567f"})
    void digits_above_nine_are_invalid(RegisterType type, String hex) {
        assertThat(value(Registers.of(type), hex)).isEqualTo(missing(ValueError.INVALID));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0, 00d7, 21.5",
        "0.1, 0, 00c8, 20.0",
        "1, 0, 00c8, 200",
        "0.1, -40, 00d7, -18.5",
        "-1, 0, 00d7, -215",
        "10, 0, 0003, 30",
        "0.0625, 273.15, fff0, 272.1500",
    })
    void scale_and_offset_are_exact(String scale, String offset, String hex, String expected) {
        assertThat(text(Registers.of(RegisterType.INT16).scale(scale, offset), hex))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"fffe, 21.60", "0000, 2160", "0002, 216000"})
    void a_register_may_hold_the_power_of_ten(String exponent, String expected) {
        assertThat(text(Registers.of(RegisterType.INT16).exponentAt(101), "0870" + exponent))
                .isEqualTo(expected);
    }

    @Test
    void without_its_power_of_ten_a_value_is_not_available() {
        Registers register = Registers.of(RegisterType.INT16).exponentAt(101);

        assertThat(value(register, "08708000")).isEqualTo(missing(ValueError.NOT_AVAILABLE));
        assertThat(value(register, "08707fff")).isEqualTo(missing(ValueError.INVALID));
        assertThat(value(register, "0870")).isEqualTo(missing(ValueError.NOT_READ));
    }

    @Test
    void an_energy_may_be_spread_over_registers() {
        Register megawattHours =
                Registers.of(RegisterType.UINT16).scale("1000", "0").register();
        Register second = new Register(
                new RegisterSpan(RegisterTable.HOLDING, 101, 1),
                RegisterType.UINT16,
                RegisterOrder.ABCD,
                megawattHours.scaling(),
                Register.Reading.PLAIN);

        assertThat(text(Registers.of(RegisterType.UINT16).plus(second).in(Unit.KILOWATT_HOUR), "01f40007"))
                .isEqualTo("7500000");
    }

    @ParameterizedTest
    @CsvSource({"00f0, ab5c, 5", "ff00, ab5c, 171", "0001, ab5d, 1"})
    void a_mask_keeps_bits_shifted_down(String mask, String hex, String expected) {
        assertThat(text(Registers.of(RegisterType.UINT16).mask(Integer.parseInt(mask, 16)), hex))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0001, true", "0, fffe, false", "15, 8000, true", "14, 8000, false"})
    void a_bit_is_a_switch(int bit, String hex, boolean on) {
        assertThat(value(Registers.of(RegisterType.UINT16).bit(bit), hex)).isEqualTo(new Measured.Switch(on));
    }

    @Test
    void on_and_off_may_have_names() {
        Map<BigInteger, String> names = Map.of(BigInteger.ZERO, "Closed", BigInteger.ONE, "Open");
        Registers bit = Registers.of(RegisterType.UINT16).bit(3).labels(names);

        assertThat(text(Registers.of(RegisterType.BOOL).labels(names), "0001")).isEqualTo("Open");
        assertThat(text(Registers.of(RegisterType.BOOL).labels(names), "0000")).isEqualTo("Closed");
        assertThat(text(bit, "0008")).isEqualTo("Open");
        assertThat(text(bit, "fff7")).isEqualTo("Closed");
    }

    @ParameterizedTest
    @CsvSource({"0000, false", "0001, true", "ff00, true"})
    void a_bool_register_is_a_switch(String hex, boolean on) {
        assertThat(value(Registers.of(RegisterType.BOOL), hex)).isEqualTo(new Measured.Switch(on));
    }

    @ParameterizedTest
    @CsvSource({"COIL, 01, true", "COIL, 00, false", "DISCRETE, 01, true"})
    void an_entry_of_a_bit_table_is_a_switch(RegisterTable table, String hex, boolean on) {
        Registers register = Registers.of(table, RegisterType.BOOL, 1);

        assertThat(decoded(Registers.answer(table, hex), register.point()).measured())
                .isEqualTo(new Measured.Switch(on));
    }

    @ParameterizedTest
    @CsvSource({
        "INT16, 8000, -32768",
        "INT16, 8000, 32768",
        "UINT16, ffff, 65535",
        "INT32, 7fffffff, 2147483647",
        "UINT32, ffffffff, 4294967295",
        "UINT64, ffffffffffffffff, 18446744073709551615",
        "BCD16, ffff, 65535",
        "FLOAT32, c479c000, -999",
    })
    void a_marker_means_not_available(RegisterType type, String hex, String marker) {
        assertThat(value(Registers.of(type).invalid("12", marker), hex)).isEqualTo(missing(ValueError.NOT_AVAILABLE));
    }

    @Test
    void a_state_has_its_name_beside_its_number() {
        Registers register = Registers.of(RegisterType.UINT16)
                .labels(Map.of(BigInteger.valueOf(2), "Heating", BigInteger.valueOf(3), "Cooling"));

        assertThat(value(register, "0003")).isEqualTo(new Measured.Labelled(new BigDecimal("3"), "Cooling"));
        assertThat(value(register, "0009")).isEqualTo(amount("9", Unit.ONE));
    }

    @Test
    void named_bits_are_flags_and_raise_alarms() {
        Registers register =
                Registers.of(RegisterType.UINT16).flags(Map.of(15, "FrostRisk", 0, "FilterDirty", 3, "PumpBlocked"));

        Decoded decoded = decode(Registers.holding("8011"), register.point());

        assertThat(decoded.content().values().get(0).measured())
                .isEqualTo(new Measured.FlagSet(BigInteger.valueOf(0x8011), List.of("FilterDirty", "FrostRisk")));
        assertThat(decoded.content().alarms())
                .containsExactly(new Alarm("FilterDirty", "FilterDirty"), new Alarm("FrostRisk", "FrostRisk"));
    }

    @ParameterizedTest
    @CsvSource({
        "ABCD, 534d41203500, SMA 5",
        "BADC, 4d5320410035, SMA 5",
        "CDAB, 534d41203500, SMA 5",
        "ABCD, 000041422020, AB",
        "ABCD, c5410042ffff, \u00c5A",
        "ABCD, 000000000000, ''",
    })
    void a_text_is_latin_1_without_padding(RegisterOrder order, String hex, String expected) {
        Registers register =
                Registers.of(RegisterTable.HOLDING, RegisterType.STRING, 3).order(order);

        assertThat(value(register, hex)).isEqualTo(new Measured.Words(expected));
    }

    @Test
    void amounts_are_told_in_the_units_of_the_contract() {
        Registers kilowattHours =
                Registers.of(RegisterType.UINT32).scale("0.001", "0").in(Unit.KILOWATT_HOUR);
        Registers litres = Registers.of(RegisterType.UINT16).in(Unit.LITRE_PER_HOUR);

        assertThat(value(kilowattHours, "00003039")).isEqualTo(amount("12345", Unit.WATT_HOUR));
        assertThat(value(kilowattHours, "00003034")).isEqualTo(amount("12340", Unit.WATT_HOUR));
        assertThat(value(litres, "00d7")).isEqualTo(amount("0.215", Unit.CUBIC_METRE_PER_HOUR));
    }

    @Test
    void a_value_stands_under_its_code_with_its_unit() {
        ReadValue value = decoded(
                Registers.holding("00d7"),
                Registers.of(RegisterType.INT16)
                        .scale("0.1", "0")
                        .in(Unit.CELSIUS)
                        .point("RoomSensorTemperature"));

        assertThat(value.code().text()).isEqualTo("RoomSensorTemperature");
        assertThat(value.base()).contains(value.code());
        assertThat(value.unit()).contains(Unit.CELSIUS);
        assertThat(value.measured()).isEqualTo(amount("21.5", Unit.CELSIUS));
    }

    @Test
    void what_did_not_arrive_is_told_and_makes_the_answer_partial() {
        Point there = Registers.of(RegisterType.INT16).point("X_There");
        Point absent = Registers.of(RegisterType.INT32).point("X_Absent");
        RawAnswer answer = new RawAnswer.Registers(
                Registers.holding("00d7").blocks(),
                List.of(new RawAnswer.Gap(
                        new RegisterSpan(RegisterTable.HOLDING, 100, 2), "exception 2 (illegal data address)")));

        Decoded decoded = decode(answer, there, absent);

        assertThat(decoded.outcome())
                .isEqualTo(Reading.Outcome.of(
                        ReadResult.PARTIAL,
                        "not read: X_Absent (exception 2 (illegal data address) at holding 100-101)"));
        assertThat(decoded.content().values())
                .extracting(ReadValue::measured)
                .containsExactly(amount("215", Unit.ONE), missing(ValueError.NOT_READ));
    }

    @Test
    void a_value_the_device_marks_absent_does_not_make_the_answer_partial() {
        Decoded decoded = decode(
                Registers.holding("8000"),
                Registers.of(RegisterType.INT16).invalid("-32768").point());

        assertThat(decoded.outcome()).isEqualTo(Reading.Outcome.OK);
    }

    @Test
    void the_octets_of_another_protocol_are_a_bad_answer() {
        Decoded decoded = decode(
                new RawAnswer.Telegrams(List.of(), true),
                Registers.of(RegisterType.INT16).point());

        assertThat(decoded.outcome().result()).isEqualTo(ReadResult.BAD_ANSWER);
        assertThat(decoded.content().values()).isEmpty();
    }

    private static String text(Registers register, String hex) {
        return value(register, hex).text().orElseThrow();
    }

    private static Measured value(Registers register, String hex) {
        return decoded(Registers.holding(hex), register.point()).measured();
    }

    private static ReadValue decoded(RawAnswer answer, Point point) {
        return decode(answer, point).content().values().get(0);
    }

    private static Decoded decode(RawAnswer answer, Point... points) {
        return new RegisterDecoding().decode(answer, new DeviceProfile(List.of(points)), MeterType.OTHER);
    }

    private static Measured amount(String amount, Unit unit) {
        return new Measured.Amount(new Quantity(new BigDecimal(amount), unit));
    }

    private static Measured missing(ValueError error) {
        return new Measured.Missing(ValueKind.NUMBER, error);
    }
}
