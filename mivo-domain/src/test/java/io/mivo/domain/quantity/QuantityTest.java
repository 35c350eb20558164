package io.mivo.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "12.345, kWh, 12345, Wh",
        "1, kWh, 3.6, MJ",
        "1, MWh, 3.6, GJ",
        "0.000000001, GWh, 1, Wh",
        "3600, J, 1, Wh",
        "9, J, 0.0025, Wh",
        "-1.5, GJ, -1500000, kJ",
        "1, W, 3600, J/h",
        "250, mW, 0.25, W",
        "2.5, kvarh, 2500, varh",
        "1234, l, 1.234, m3",
        "25, l/min, 1.5, m3/h",
        "0.5, l/s, 1.8, m3/h",
        "3, m3/h, 0.05, m3/min",
        "0.25, t, 250, kg",
        "1013.25, hPa, 1.01325, bar",
        "1.01325, bar, 101325, Pa",
        "230500, mV, 230.5, V",
        "2, d, 172800, s",
        "90, min, 1.5, h",
        "2, year, 24, month",
        "6, month, 0.5, year",
        "21.5, °C, 21.5, Celsius",
        "0, kWh, 0, J"
    })
    void it_converts_exactly(BigDecimal amount, String from, BigDecimal expected, String to) {
        Optional<Quantity> told = new Quantity(amount, unit(from)).in(unit(to));

        assertThat(told).hasValueSatisfying(quantity -> {
            assertThat(quantity.amount()).isEqualByComparingTo(expected);
            assertThat(quantity.unit()).isEqualTo(unit(to));
        });
    }

    @ParameterizedTest
    @CsvSource({"1, J, Wh", "1, m3/h, m3/min", "1, J/h, W", "1, month, year", "1, s, h", "0.1, s, d"})
    void it_never_rounds_what_has_no_finite_decimal(BigDecimal amount, String from, String to) {
        assertThat(new Quantity(amount, unit(from)).in(unit(to))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Wh, varh",
        "Wh, VAh",
        "W, VA",
        "W, Wh",
        "Celsius, K",
        "m3, kg",
        "m3, m3/h",
        "s, month",
        "%, 1",
        "ppm, %"
    })
    void it_never_turns_into_something_else(String from, String to) {
        assertThat(new Quantity(BigDecimal.ONE, unit(from)).in(unit(to))).isEmpty();
    }

    @Test
    void it_stays_as_it_was_told_in_its_own_unit() {
        Quantity told = new Quantity(new BigDecimal("21.50"), Unit.CELSIUS);

        assertThat(told.in(Unit.CELSIUS)).contains(told);
    }

    @Test
    void it_is_written_in_plain_notation() {
        assertThat(new Quantity(new BigDecimal("1E+7"), Unit.WATT_HOUR)).hasToString("10000000 Wh");
    }

    private static Unit unit(String symbol) {
        return Unit.ofSymbol(symbol).orElseThrow();
    }
}
