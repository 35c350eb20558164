package io.mivo.adapter.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.domain.profile.RegisterType;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawNumberTest {
    @ParameterizedTest
    @CsvSource({
        "0x8000, INT16, -32768",
        "-32768, INT16, -32768",
        "0x7FFF, INT16, 32767",
        "0x80, INT8, -128",
        "0x8000000000000000, INT64, -9223372036854775808",
        "0x8000, UINT16, 32768",
        "18446744073709551615, UINT64, 18446744073709551615",
        "0x9999, BCD16, 9999",
        "9999, BCD16, 9999",
        "0xFFFF, BCD16, 65535",
        "0x7FC00000, FLOAT32, 2143289344",
        "-9999, FLOAT32, -9999"
    })
    void is_what_its_type_reads(String text, RegisterType type, String raw) {
        assertThat(RawNumber.of(text, Optional.of(type))).asString().isEqualTo(raw);
    }
}
