package io.mivo.adapter.http.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.domain.quantity.Quantity;
import io.mivo.domain.quantity.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource({
        "12345000, Wh, 12 345 kWh",
        "12345678, Wh, 12 345.678 kWh",
        "12345.678, Wh, 12 345.678 Wh",
        "999, Wh, 999 Wh",
        "-2500, Wh, −2.5 kWh",
        "1234567000, J, 1234.567 MJ",
        "5000000000, J, 5 GJ",
        "9999, W, 9999 W",
        "10000, W, 10 kW",
        "21.50, Celsius, 21.50 °C",
        "1234567.0010, m3, 1 234 567.0010 m³",
        "-0.5, m3/h, −0.5 m³/h",
        "42, 1, '42 '",
    })
    void are_grouped_and_told_in_a_handier_unit_only_where_that_is_exact(String amount, String unit, String expected) {
        Quantity exact =
                new Quantity(new BigDecimal(amount), Unit.ofSymbol(unit).orElseThrow());

        Quantity handy = Amounts.handy(exact);

        assertThat(Amounts.grouped(handy.amount()).replace('\u202f', ' ') + " "
                        + Amounts.symbol(Optional.of(handy.unit())))
                .isEqualTo(expected);
        assertThat(handy.in(exact.unit()).orElseThrow().amount()).isEqualByComparingTo(amount);
    }
}
