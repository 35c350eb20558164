package io.mivo.adapter.fieldbus.mbus.codec.record;

import io.mivo.adapter.fieldbus.mbus.codec.meaning.Meaning;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.VifTable;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.Optional;

/**
 * Value information block: what a record's data mean.
 *
 * @param octets as sent
 * @param code 0 to 127, in its table
 * @param plainText the unit, where it was sent as text
 */
public record Vib(Octets octets, VifTable table, int code, Optional<String> plainText, Meaning meaning) {}
