package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.adapter.fieldbus.mbus.codec.record.RecordFunction;
import io.mivo.domain.value.Position;
import java.util.Map;
import java.util.Optional;

/** Where among a meter's values a record stands, and how that becomes part of its code. */
final class RecordPosition {
    private static final Map<RecordFunction, Position.Function> FUNCTIONS = Map.of(
            RecordFunction.INSTANTANEOUS, Position.Function.INSTANTANEOUS,
            RecordFunction.MAXIMUM, Position.Function.MAXIMUM,
            RecordFunction.MINIMUM, Position.Function.MINIMUM,
            RecordFunction.ERROR, Position.Function.ERROR);

    private RecordPosition() {}

    /** The position of a record. */
    static Position of(DataRecord record) {
        Position.Function function =
                Optional.ofNullable(FUNCTIONS.get(record.function())).orElse(Position.Function.INSTANTANEOUS);
        return new Position(record.storage(), record.tariff(), record.subunit(), function);
    }

    /** The suffixes of a position, each with its dot. */
    static String suffixes(Position position) {
        String function = position.function().suffix();
        return numbered(".S", position.storage())
                + numbered(".T", position.tariff())
                + numbered(".U", position.subunit())
                + (function.isEmpty() ? "" : "." + function);
    }

    private static String numbered(String letter, long number) {
        return number == 0 ? "" : letter + number;
    }
}
