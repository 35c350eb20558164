package io.mivo.app.demo;

import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.reading.Reading;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The one value that says most of a reading: the first plain one. */
final class MainValue {
    private static final List<Predicate<ReadValue>> BEST_FIRST = List.of(
            value -> hasNumber(value)
                    && value.base().filter(value.code()::equals).isPresent(),
            MainValue::hasNumber,
            value -> value.measured().text().isPresent());

    private MainValue() {}

    /** With its unit; empty text when there is none. */
    static String of(Reading reading) {
        return BEST_FIRST.stream()
                .flatMap(kind -> first(reading, kind))
                .findFirst()
                .map(MainValue::text)
                .orElse("");
    }

    private static Stream<ReadValue> first(Reading reading, Predicate<ReadValue> kind) {
        return reading.values().stream().filter(kind).limit(1);
    }

    private static boolean hasNumber(ReadValue value) {
        return value.measured().number().isPresent();
    }

    private static String text(ReadValue value) {
        String number = value.measured().text().orElse("");
        Optional<String> unit = value.unit().map(Unit::symbol).filter(symbol -> !symbol.equals("1"));
        return unit.map(symbol -> number + " " + symbol).orElse(number);
    }
}
