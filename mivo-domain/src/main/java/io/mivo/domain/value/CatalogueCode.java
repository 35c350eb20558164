package io.mivo.domain.value;

import io.mivo.domain.quantity.Unit;

/**
 * One published code of the catalogue; never renamed, never reused.
 *
 * @param code the bare code
 * @param kind the form its values take
 * @param unit the unit it is usually told in; fixes its dimension
 * @param meaning in words
 */
public record CatalogueCode(ValueCode code, ValueKind kind, Unit unit, String meaning) {
    /** Whether amounts in this unit fit the code. */
    public boolean fits(Unit other) {
        return unit.measuresSameAs(other);
    }
}
