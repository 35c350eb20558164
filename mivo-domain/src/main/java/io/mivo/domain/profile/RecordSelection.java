package io.mivo.domain.profile;

import io.mivo.domain.value.Position;

/**
 * Selects an M-Bus record by its meaning.
 *
 * @param quantity the quantity as `mivo decode` names it, for example {@code Volume}
 * @param position storage, tariff, subunit and function
 */
public record RecordSelection(String quantity, Position position) {}
