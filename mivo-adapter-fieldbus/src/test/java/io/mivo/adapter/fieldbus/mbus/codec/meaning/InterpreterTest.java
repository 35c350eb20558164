package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpreterTest {
    @ParameterizedTest
    @CsvSource({
        "PRIMARY, 0x00, Energy, Wh, 0.001",
        "PRIMARY, 0x07, Energy, Wh, 10000",
        "PRIMARY, 0x0F, Energy, J, 10000000",
        "PRIMARY, 0x13, Volume, m3, 0.001",
        "PRIMARY, 0x1B, Mass, kg, 1",
        "PRIMARY, 0x22, On time, h, 1",
        "PRIMARY, 0x27, Operating time, d, 1",
        "PRIMARY, 0x2B, Power, W, 1",
        "PRIMARY, 0x37, Power, J/h, 10000000",
        "PRIMARY, 0x3B, Volume flow, m3/h, 0.001",
        "PRIMARY, 0x47, Volume flow, m3/min, 1",
        "PRIMARY, 0x48, Volume flow, m3/s, 0.000000001",
        "PRIMARY, 0x53, Mass flow, kg/h, 1",
        "PRIMARY, 0x5A, Flow temperature, Celsius, 0.1",
        "PRIMARY, 0x5F, Return temperature, Celsius, 1",
        "PRIMARY, 0x61, Temperature difference, K, 0.01",
        "PRIMARY, 0x6B, Pressure, bar, 1",
        "FB, 0x01, Energy, Wh, 1000000",
        "FB, 0x09, Energy, J, 1000000000",
        "FB, 0x10, Volume, m3, 100",
        "FB, 0x19, Mass, kg, 1000000",
        "FB, 0x2C, Frequency, Hz, 0.001",
        "FB, 0x68, Heat cost allocator rating K, 1, 0.000244140625",
        "FD, 0x48, Voltage, V, 0.1",
        "FD, 0x59, Current, A, 0.001",
        "FD, 0x31, Duration of tariff, min, 1",
        "FD, 0x28, Storage interval, month, 1",
        "FIXED, 0x0A, Energy, Wh, 100000000",
        "FIXED, 0x29, Volume, m3, 0.001"
    })
    void knows_quantities_and_their_units(VifTable table, String code, String quantity, String unit, String factor) {
        Meaning meaning = Interpreter.meaning(table, Integer.decode(code));

        assertThat(meaning.quantity()).isEqualTo(quantity);
        assertThat(meaning.measure().unit()).contains(unit);
        assertThat(meaning.measure().amount(BigDecimal.ONE)).isEqualByComparingTo(factor);
        assertThat(meaning.verdict().understood()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PRIMARY, 0x6F", "PRIMARY, 0x7B", "FB, 0x22", "FB, 0x58", "FD, 0x77", "FIXED, 0x00", "FIXED, 0x3A"})
    void leaves_reserved_codes_unknown(VifTable table, String code) {
        Meaning meaning = Interpreter.meaning(table, Integer.decode(code));

        assertThat(meaning.quantity()).isEqualTo("Unknown");
        assertThat(meaning.verdict().understood()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0x70, 12.345", "0x75, 1234500", "0x7D, 12345000000", "0x78, 12345000.001", "0x7B, 12345001"})
    void corrects_exactly(String vife, String expected) {
        Meaning kilowattHours = primary(0x06, Integer.decode(vife));

        assertThat(kilowattHours.measure().amount(new BigDecimal("12345"))).isEqualByComparingTo(expected);
        assertThat(kilowattHours.qualifiers().names()).isEmpty();
    }

    @Test
    void multiplies_before_it_adds() {
        Meaning meaning = primary(0x03, 0x7B, 0x7D);

        assertThat(meaning.measure().amount(BigDecimal.TEN)).isEqualByComparingTo("10001");
    }

    @Test
    void names_phase_and_direction_apart() {
        Meaning meaning = primary(0x2B, 0x3C, 0x7C, 0x02, 0x12);

        assertThat(meaning.qualifiers().direction()).contains(FlowDirection.BACKWARD);
        assertThat(meaning.qualifiers().phase()).contains(Phase.L2);
        assertThat(meaning.qualifiers().others()).containsExactly("Average");
        assertThat(meaning.qualifiers().names()).containsExactly("Backward", "L2", "Average");
    }

    @Test
    void does_not_understand_two_phases_at_once() {
        assertThat(primary(0x2B, 0x7C, 0x01, 0x7C, 0x02).verdict().understood()).isFalse();
        assertThat(primary(0x2B, 0x7C, 0x01, 0x7C, 0x01).verdict().understood()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x39, 0x42, 0x4F, 0x6A, 0x6F})
    void turns_values_into_moments(int vife) {
        Meaning meaning = primary(0x2E, vife);

        assertThat(meaning.measure().kind()).isEqualTo(Kind.MOMENT);
        assertThat(meaning.measure().unit()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0x50, s", "0x56, h", "0x5F, d", "0x61, min", "0x67, d"})
    void turns_values_into_durations(String vife, String unit) {
        Meaning meaning = primary(0x2E, Integer.decode(vife));

        assertThat(meaning.measure().unit()).contains(unit);
        assertThat(meaning.measure().amount(BigDecimal.TEN)).isEqualByComparingTo("10");
    }

    @Test
    void corrects_a_duration_wherever_its_correction_stands() {
        assertThat(primary(0x2E, 0x7D, 0x50).measure())
                .isEqualTo(primary(0x2E, 0x50, 0x7D).measure());
        assertThat(primary(0x2E, 0x7D, 0x50).measure().amount(BigDecimal.ONE)).isEqualByComparingTo("1000");
    }

    @Test
    void counts_how_often_a_limit_was_exceeded() {
        Meaning meaning = primary(0x2E, 0x49);

        assertThat(meaning.measure().unit()).contains("1");
        assertThat(meaning.measure().amount(BigDecimal.TEN)).isEqualByComparingTo("10");
    }

    @Test
    void leaves_what_follows_ff_to_the_maker() {
        Meaning meaning = primary(0x2E, 0x7F, 0x7D, 0x3C);

        assertThat(meaning.measure().amount(BigDecimal.ONE)).isEqualByComparingTo("1000");
        assertThat(meaning.qualifiers().names()).containsExactly("Manufacturer", "Manufacturer7d", "Manufacturer3c");
        assertThat(meaning.verdict().understood()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0x01, TooManyDifes", "0x15, NoDataAvailable", "0x18, DataError"})
    void notices_record_errors(String vife, String word) {
        assertThat(primary(0x06, Integer.decode(vife)).verdict().recordError().map(RecordError::word))
                .contains(word);
    }

    @Test
    void does_not_mind_the_absence_of_an_error() {
        assertThat(primary(0x06, 0x00)).isEqualTo(primary(0x06));
    }

    @Test
    void does_not_understand_reserved_modifiers() {
        assertThat(primary(0x06, 0x10).verdict().understood()).isFalse();
        assertThat(primary(0x06, 0x7C, 0x77).verdict().understood()).isFalse();
        assertThat(primary(0x06, 0x7C).verdict().understood()).isFalse();
    }

    @Test
    void takes_a_unit_sent_as_text() {
        Meaning meaning = Interpreter.inUnit("%RH", Octets.of(0x74), Sender.DEVICE);

        assertThat(meaning.measure().unit()).contains("%RH");
        assertThat(meaning.measure().amount(new BigDecimal("4564"))).isEqualByComparingTo("45.64");
    }

    private static Meaning primary(int code, int... vifes) {
        return Interpreter.meaning(VifTable.PRIMARY, code, Octets.of(vifes), Sender.DEVICE);
    }
}
