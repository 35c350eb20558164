package io.mivo.adapter.fieldbus.mbus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.RecordedTelegram;
import io.mivo.domain.quantity.Quantity;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.value.Measured;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordedReadingsTest {
    private static final String REAL = "05";

    static Stream<RecordedTelegram> telegrams() {
        return RecordedTelegram.all().stream().filter(RecordedTelegram::isAccepted);
    }

    @ParameterizedTest
    @MethodSource("telegrams")
    void have_codes_that_are_unique_and_stay(RecordedTelegram recorded) {
        List<String> codes = read(recorded).codes();

        assertThat(codes).doesNotHaveDuplicates().isEqualTo(read(recorded).codes());
    }

    @ParameterizedTest
    @MethodSource("telegrams")
    void have_the_amounts_that_others_read_whatever_the_unit_they_are_told_in(RecordedTelegram recorded) {
        List<ReadValue> values = read(recorded).decoded().content().values();

        for (List<String> expected : recorded.records()) {
            ReadValue value = values.get(Integer.parseInt(expected.get(1)));
            amount(expected, value.unit())
                    .ifPresent(amount -> assertThat(value.measured())
                            .isInstanceOfSatisfying(
                                    Measured.Amount.class,
                                    read -> assertThat(read.quantity().amount())
                                            .as(value.code().text())
                                            .isEqualByComparingTo(amount)));
        }
    }

    /** What others read, in the unit of the reading; empty where that says nothing or is binary floating point. */
    private static Optional<BigDecimal> amount(List<String> expected, Optional<Unit> told) {
        boolean numeric =
                expected.get(4).matches("-?[0-9.]+") && !expected.get(2).startsWith(REAL);
        return numeric && told.isPresent()
                ? Unit.ofSymbol(expected.get(5))
                        .flatMap(unit -> new Quantity(new BigDecimal(expected.get(4)), unit).in(told.get()))
                        .map(Quantity::amount)
                : Optional.empty();
    }

    private static Decoded read(RecordedTelegram recorded) {
        return MeterTelegram.decoded(Octets.ofHex(recorded.hex().replace(" ", "")));
    }
}
