package io.mivo.adapter.http.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.value.Measured;
import io.mivo.domain.value.Position;
import io.mivo.domain.value.ValueCode;
import java.util.Optional;

/** One value of a reading as the contract writes it. */
final class ValueJson {
    private ValueJson() {}

    static void write(ReadValue value, ObjectNode into) {
        Measured measured = value.measured();
        into.put("code", value.code().text());
        into.put("base", value.base().map(ValueCode::text).orElse(null));
        into.put("type", measured.kind().word());
        into.put("value", measured.number().orElse(null));
        into.put("text", measured.text().orElse(null));
        into.put("unit", value.unit().map(Unit::symbol).orElse(null));
        into.put("asOf", value.detail().asOf().orElse(null));
        writePosition(value.detail().position(), into);
        ArrayNode modifiers = into.putArray("modifiers");
        value.detail().modifiers().forEach(modifiers::add);
        into.put("error", error(measured).orElse(null));
    }

    private static void writePosition(Position position, ObjectNode into) {
        into.put("storage", position.storage());
        into.put("tariff", position.tariff());
        into.put("subunit", position.subunit());
        into.put("function", position.function().word());
    }

    private static Optional<String> error(Measured measured) {
        return measured instanceof Measured.Missing missing
                ? Optional.of(missing.error().name())
                : Optional.empty();
    }
}
