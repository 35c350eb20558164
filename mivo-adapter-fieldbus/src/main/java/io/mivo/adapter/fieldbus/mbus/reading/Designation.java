package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.domain.quantity.Unit;
import io.mivo.domain.value.CatalogueCode;
import io.mivo.domain.value.ValueKind;
import java.util.List;
import java.util.Optional;

/**
 * What a record is called and how its data are told.
 *
 * @param code with its suffixes, before repeats are numbered
 * @param bare the catalogue's code; empty for what is not understood
 * @param modifiers those that the bare code does not express
 * @param kind the form of its values
 * @param unit what its amounts count; empty where that is nothing or not known
 */
record Designation(
        String code, Optional<CatalogueCode> bare, List<String> modifiers, ValueKind kind, Optional<Unit> unit) {
    Designation {
        modifiers = List.copyOf(modifiers);
    }
}
