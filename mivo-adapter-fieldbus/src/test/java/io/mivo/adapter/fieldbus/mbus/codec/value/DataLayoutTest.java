package io.mivo.adapter.fieldbus.mbus.codec.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataLayoutTest {
    @ParameterizedTest
    @CsvSource({
        "0, NONE, 0",
        "1, INTEGER, 1",
        "3, INTEGER, 3",
        "5, REAL, 4",
        "6, INTEGER, 6",
        "7, INTEGER, 8",
        "8, NONE, 0",
        "9, BCD, 1",
        "12, BCD, 4",
        "14, BCD, 6"
    })
    void follows_from_the_data_field(int dataField, DataForm form, int length) {
        assertThat(DataLayout.ofDataField(dataField)).isEqualTo(new DataLayout(form, length));
    }

    @ParameterizedTest
    @CsvSource({
        "0x00, TEXT, 0",
        "0xBF, TEXT, 191",
        "0xC9, BCD, 9",
        "0xD3, NEGATIVE_BCD, 3",
        "0xE0, BINARY, 0",
        "0xEF, BINARY, 15",
        "0xF0, BINARY, 16",
        "0xF4, BINARY, 32",
        "0xF5, BINARY, 48",
        "0xF6, BINARY, 64"
    })
    void follows_from_the_length_byte(String lengthByte, DataForm form, int length) {
        assertThat(DataLayout.ofLengthByte(Integer.decode(lengthByte))).contains(new DataLayout(form, length));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xCA, 0xDA, 0xF7, 0xF8, 0xFF})
    void is_unknown_for_reserved_length_bytes(int lengthByte) {
        assertThat(DataLayout.ofLengthByte(lengthByte)).isEmpty();
    }
}
