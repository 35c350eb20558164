package io.mivo.adapter.fieldbus.mbus.codec.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberCodingTest {
    @ParameterizedTest
    @CsvSource({
        "INTEGER, 80, -128",
        "INTEGER, feff, -2",
        "INTEGER, 39300000, 12345",
        "INTEGER, 35fb048ee0feffff, -1234567890123",
        "BCD, 45230100, 12345",
        "BCD, 450000f1, -1000045",
        "NEGATIVE_BCD, 563412, -123456",
        "BINARY, fbffffffffffffff, -5",
        "TEXT, 6f6c6c6548, Hello",
        "TEXT, e472fc5a, Zürä"
    })
    void reads_each_form(DataForm form, String hex, String expected) {
        assertThat(decode(form, hex).text()).contains(expected);
    }

    @Test
    void reads_integers_without_sign_where_asked() {
        RawData data = new RawData(DataForm.INTEGER, Octets.ofHex("feff"));

        assertThat(NumberCoding.decode(data, true, 0).text()).contains("65534");
    }

    @ParameterizedTest
    @CsvSource({
        "BCD, ffffffff, NOT_AVAILABLE",
        "BCD, bdebdddd, INVALID",
        "BCD, 00e00000, INVALID",
        "BCD, fff1, INVALID",
        "BCD, 2301a0, INVALID",
        "REAL, 0000c07f, INVALID",
        "REAL, 0000807f, INVALID",
        "REAL, 000080ff, INVALID",
        "NONE, '', NOT_AVAILABLE",
        "BCD, '', NOT_AVAILABLE",
        "BINARY, 000000000000000001, NOT_DECODED"
    })
    void says_why_there_is_no_number(DataForm form, String hex, Absence reason) {
        assertThat(decode(form, hex)).isEqualTo(Value.absent(reason));
    }

    @ParameterizedTest
    @CsvSource({"0000c03f, 1.5", "cdcccc3d, 0.1", "00000000, 0", "ffff7f7f, 340282350000000000000000000000000000000"})
    void reads_floats_as_decimals(String hex, String expected) {
        assertThat(decode(DataForm.REAL, hex).text()).contains(expected);
    }

    @Test
    void reads_floats_as_the_shortest_decimal_with_the_same_bits() {
        assertThat(number(0x4B00_0001)).isEqualByComparingTo("8388609");
        assertThat(number(Float.floatToRawIntBits(2.0E10f))).isEqualByComparingTo("2E10");
        assertThat(number(1)).isEqualByComparingTo("1E-45");
    }

    @Test
    void loses_no_bit_of_a_float() {
        Random random = new Random(20_261_123);
        for (int i = 0; i < 20_000; i++) {
            float sent = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(sent)) {
                assertThat(number(Float.floatToRawIntBits(sent)).floatValue()).isEqualTo(sent + 0.0f);
            }
        }
    }

    @Test
    void keeps_the_leading_zeros_of_an_identification() {
        RawData data = new RawData(DataForm.BCD, Octets.ofHex("84378009"));

        assertThat(NumberCoding.identification(data).text()).contains("09803784");
    }

    @Test
    void takes_no_letters_for_digits_of_an_identification() {
        RawData data = new RawData(DataForm.BCD, Octets.ofHex("e5020005"));

        assertThat(NumberCoding.identification(data)).isEqualTo(Value.absent(Absence.INVALID));
    }

    private static BigDecimal number(int bits) {
        Octets octets = Octets.of(bits, bits >> 8, bits >> 16, bits >> 24);
        return ((Value.Amount) NumberCoding.decode(new RawData(DataForm.REAL, octets), false, 0)).number();
    }

    private static Value decode(DataForm form, String hex) {
        return NumberCoding.decode(new RawData(form, Octets.ofHex(hex)), false, 0);
    }
}
