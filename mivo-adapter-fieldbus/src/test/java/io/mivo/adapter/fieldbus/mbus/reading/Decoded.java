package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.value.Measured;
import java.util.List;
import java.util.Optional;

/** A decoded answer as tests like to ask it. */
record Decoded(AnswerDecoding.Decoded decoded) {
    ReadResult result() {
        return decoded.outcome().result();
    }

    String detail() {
        return decoded.outcome().detail().orElse("");
    }

    List<String> codes() {
        return decoded.content().values().stream()
                .map(value -> value.code().text())
                .toList();
    }

    /** Text and unit of every value, or its error. */
    List<String> values() {
        return decoded.content().values().stream().map(Decoded::shown).toList();
    }

    List<Optional<String>> dates() {
        return decoded.content().values().stream()
                .map(value -> value.detail().asOf())
                .toList();
    }

    private static String shown(ReadValue value) {
        String text = value.measured() instanceof Measured.Missing missing
                ? missing.error().name()
                : value.measured().text().orElseThrow();
        return value.code() + "=" + text
                + value.unit().map(Unit::symbol).map(unit -> " " + unit).orElse("");
    }
}
