package io.mivo.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.domain.value.Position.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuffixedCodeTest {
    @ParameterizedTest
    @CsvSource({
        "HeatEnergy, HeatEnergy, 0, 0, 0, INSTANTANEOUS",
        "HeatEnergy.S12, HeatEnergy, 12, 0, 0, INSTANTANEOUS",
        "ElectricityActiveEnergyImportTotal.T2, ElectricityActiveEnergyImportTotal, 0, 2, 0, INSTANTANEOUS",
        "HeatPower.S1.T2.U3.Max, HeatPower, 1, 2, 3, MAXIMUM",
        "X_One.Min, X_One, 0, 0, 0, MINIMUM"
    })
    void says_which_of_several_values_it_is(
            String text, String base, long storage, long tariff, long subunit, Function function) {
        ValueCode code = new ValueCode(text);

        assertThat(code.base()).hasToString(base);
        assertThat(code.position()).isEqualTo(new Position(storage, tariff, subunit, function));
    }

    @ParameterizedTest
    @CsvSource({"HeatEnergy.Average", "Raw.04.13", "HeatEnergy.T2.S1", "HeatEnergy.S0", "HeatEnergy.2"})
    void is_a_base_itself_where_its_suffixes_say_something_else(String text) {
        assertThat(new ValueCode(text).base()).hasToString(text);
        assertThat(new ValueCode(text).position()).isEqualTo(Position.MAIN);
    }

    @Test
    void fits_the_longest_numbers_of_en_13757() {
        assertThat(new ValueCode("HeatEnergy.S2199023255551").position().storage())
                .isEqualTo((1L << 41) - 1);
    }
}
