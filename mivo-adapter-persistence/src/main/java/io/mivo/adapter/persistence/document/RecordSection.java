package io.mivo.adapter.persistence.document;

import io.mivo.domain.profile.RecordSelection;
import io.mivo.domain.value.Position;
import java.util.Optional;

/** A record of an M-Bus telegram as a site file selects it. */
final class RecordSection {
    static final Keys KEYS = Keys.of("quantity").or("storage", "tariff", "subunit", "function");

    // EN 13757-3: one bit in the DIF, then per DIFE (at most ten) four of storage, two of tariff, one of subunit
    private static final int STORAGE_BITS = 41;
    private static final int TARIFF_BITS = 20;
    private static final int SUBUNIT_BITS = 10;

    private RecordSection() {}

    /** The record of a value; the main one unless the file says otherwise. */
    static Optional<RecordSelection> read(Entry value) {
        return value.entry("record", KEYS).flatMap(RecordSection::selection);
    }

    private static Optional<RecordSelection> selection(Entry entry) {
        Optional<String> quantity = entry.value("quantity", Words::name);
        Optional<Long> storage = entry.value("storage", Numbers.ofBits(STORAGE_BITS));
        Optional<Long> tariff = entry.value("tariff", Numbers.ofBits(TARIFF_BITS));
        Optional<Long> subunit = entry.value("subunit", Numbers.ofBits(SUBUNIT_BITS));
        Optional<Position.Function> function = entry.value("function", Words.FUNCTION);
        return entry.built(() -> new RecordSelection(
                quantity.orElseThrow(),
                new Position(
                        storage.orElse(0L),
                        tariff.orElse(0L),
                        subunit.orElse(0L),
                        function.orElse(Position.Function.INSTANTANEOUS))));
    }
}
