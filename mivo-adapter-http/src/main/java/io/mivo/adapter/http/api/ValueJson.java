package io.mivo.adapter.http.api;

import io.mivo.adapter.http.json.JsonMembers;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.value.Measured;
import io.mivo.domain.value.Position;
import io.mivo.domain.value.ValueCode;
import java.util.Optional;

/** One value of a reading as the contract writes it. */
final class ValueJson {
    private ValueJson() {}

    static void write(ReadValue value, JsonMembers into) {
        Measured measured = value.measured();
        into.text("code", value.code().text())
                .text("base", value.base().map(ValueCode::text))
                .text("type", measured.kind().word())
                .number("value", measured.number())
                .text("text", measured.text())
                .text("unit", value.unit().map(Unit::symbol))
                .text("asOf", value.detail().asOf());
        write(value.detail().position(), into);
        into.texts("modifiers", value.detail().modifiers()).text("error", error(measured));
    }

    private static void write(Position position, JsonMembers into) {
        into.number("storage", position.storage())
                .number("tariff", position.tariff())
                .number("subunit", position.subunit())
                .text("function", position.function().word());
    }

    private static Optional<String> error(Measured measured) {
        return measured instanceof Measured.Missing missing
                ? Optional.of(missing.error().name())
                : Optional.empty();
    }
}
