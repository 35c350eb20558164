package io.mivo.domain.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecondaryAddressTest {
    /** As the tools of libmbus print a heat meter of Kamstrup: KAM packs to 2C2D and goes out as 2D2C. */
    private static final String WHOLE = "123456782D2C1004";

    @Test
    void reads_all_sixteen_digits() {
        SecondaryAddress address = SecondaryAddress.parse(WHOLE);

        assertThat(address)
                .isEqualTo(SecondaryAddress.ofIdentification("12345678")
                        .withManufacturer(Manufacturer.ofLetters("KAM"))
                        .withVersion(16)
                        .withDeviceType(4));
        assertThat(address.digits()).isEqualTo(WHOLE);
    }

    @Test
    void reads_wildcards() {
        assertThat(SecondaryAddress.parse("1234ffffffffffff"))
                .isEqualTo(SecondaryAddress.ofIdentification("1234FFFF"))
                .isEqualTo(SecondaryAddress.parse("1234FFFF"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "123456789", "1234567G", "123456782D2C100"})
    void refuses_what_has_other_digits(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecondaryAddress.parse(text))
                .withMessageContaining("'" + text + "' is not an identification: 8 digits");
    }

    @ParameterizedTest
    @CsvSource({
        "FFFFFFFF, true",
        "1FFFFFFF, true",
        "12345678, true",
        "F2345678, true",
        "2FFFFFFF, false",
        "123456782D2CFF04, true",
        "FFFFFFFF2D2CFFFF, true",
        "FFFFFFFF7704FFFF, false",
        "12345678FFFF11FF, false",
        "12345678FFFFFF07, false"
    })
    void covers_the_meters_that_answer_to_it(String mask, boolean covered) {
        assertThat(SecondaryAddress.parse(mask).covers(SecondaryAddress.parse(WHOLE)))
                .isEqualTo(covered);
    }

    @Test
    void keeps_hexadecimal_digits_of_an_identification() {
        assertThat(SecondaryAddress.parse("050002e5").identification()).isEqualTo("050002E5");
    }

    @Test
    void refuses_a_version_that_would_be_a_wildcard() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecondaryAddress.ANY.withVersion(255))
                .withMessage("a version must be 0 to 254, not 255");
    }

    @ParameterizedTest
    @CsvSource({"KAM, 11309", "LUG, 12967", "@@@, 0", "ZZZ, 27482"})
    void packs_the_letters_of_a_manufacturer(String letters, int code) {
        assertThat(Manufacturer.ofLetters(letters)).isEqualTo(new Manufacturer(code));
        assertThat(new Manufacturer(code)).hasToString(letters);
    }

    @Test
    void tells_itself_to_people() {
        assertThat(new SecondaryAddress(
                        "12345678", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("000000FF")))
                .hasToString("secondary 12345678FFFFFFFF/000000FF");
    }
}
