package io.mivo.app.cli;

import io.mivo.adapter.http.json.Json;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.Alarm;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.value.Measured;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a reading for a person: a line about the sensor and one for each value. */
final class ReadingText {
    private static final String ONE = "1";

    private ReadingText() {}

    static String of(ReadSensor.Answer answer) {
        Reading reading = answer.reading();
        int width = reading.values().stream()
                .mapToInt(value -> value.code().text().length())
                .max()
                .orElse(0);
        return Stream.concat(Stream.of(head(reading)), reading.values().stream().map(value -> line(value, width)))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String head(Reading reading) {
        String detail = reading.outcome().detail().map(text -> ": " + text).orElse("");
        return reading.sensor() + "  " + reading.result() + detail + "  " + Json.moment(reading.timestamp())
                + alarms(reading.content().alarms());
    }

    private static String alarms(List<Alarm> alarms) {
        return alarms.stream().map(alarm -> "  ! " + alarm.text()).collect(Collectors.joining());
    }

    private static String line(ReadValue value, int width) {
        String code = value.code().text();
        String unit = value.unit()
                .map(Unit::symbol)
                .filter(symbol -> !symbol.equals(ONE))
                .map(symbol -> " " + symbol)
                .orElse("");
        String asOf = value.detail().asOf().map(date -> "  (" + date + ")").orElse("");
        return "  " + code + " ".repeat(width - code.length() + 2) + text(value.measured()) + unit + asOf;
    }

    private static String text(Measured measured) {
        return measured instanceof Measured.Missing missing
                ? missing.error().name()
                : measured.text().orElse("-");
    }
}
