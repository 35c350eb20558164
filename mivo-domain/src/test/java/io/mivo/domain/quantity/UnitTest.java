package io.mivo.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {
    /** Section 6 of the contract. */
    private static final List<String> CONTRACT = List.of(
            "Wh J varh VAh m3 kg W J/h var VA V A Hz Celsius K m3/h kg/h bar Pa % ppm lux s month year 1".split(" "));

    @Test
    void the_units_of_the_contract_are_those_that_amounts_are_told_in() {
        List<String> told = Arrays.stream(Unit.values())
                .map(Unit::canonical)
                .distinct()
                .map(Unit::symbol)
                .toList();

        assertThat(told).containsExactlyInAnyOrderElementsOf(CONTRACT);
    }

    @ParameterizedTest
    @CsvSource({
        "kWh, Wh",
        "GWh, Wh",
        "kJ, J",
        "GJ, J",
        "kvarh, varh",
        "MVAh, VAh",
        "l, m3",
        "ml, m3",
        "t, kg",
        "kW, W",
        "mW, W",
        "MJ/h, J/h",
        "kvar, var",
        "kVA, VA",
        "mV, V",
        "kA, A",
        "mHz, Hz",
        "°C, Celsius",
        "l/h, m3/h",
        "m3/s, m3/h",
        "g/h, kg/h",
        "mbar, bar",
        "hPa, Pa",
        "kPa, Pa",
        "min, s",
        "h, s",
        "d, s"
    })
    void a_multiple_is_told_in_the_unit_of_its_family(String multiple, String canonical) {
        assertThat(Unit.ofSymbol(multiple))
                .hasValueSatisfying(unit -> assertThat(unit.canonical()).hasToString(canonical));
    }

    @ParameterizedTest
    @EnumSource
    void every_amount_can_be_told_in_its_unit_of_the_contract(Unit unit) {
        assertThat(new Quantity(BigDecimal.ONE, unit).in(unit.canonical())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KWH", "kwh", "Kelvin", "C", "wh", "m³", " Wh"})
    void what_mivo_does_not_know_is_no_unit(String symbol) {
        assertThat(Unit.ofSymbol(symbol)).isEmpty();
    }

    @Test
    void milli_and_mega_are_not_confused() {
        assertThat(Unit.ofSymbol("mW")).contains(Unit.MILLIWATT);
        assertThat(Unit.ofSymbol("MW")).contains(Unit.MEGAWATT);
    }
}
