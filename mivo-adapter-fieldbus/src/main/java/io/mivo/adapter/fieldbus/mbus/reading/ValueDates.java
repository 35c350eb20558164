package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.adapter.fieldbus.mbus.codec.record.RecordFunction;
import io.mivo.adapter.fieldbus.mbus.codec.value.Value;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The dates and times that a meter sends beside its values. */
final class ValueDates {
    private static final String MOMENT = "Date and time";
    private static final Set<String> DATES = Set.of("Date", MOMENT);

    private final List<DataRecord> records;

    /** All records of a readout, in order. */
    ValueDates(List<DataRecord> records) {
        this.records = List.copyOf(records);
    }

    /** The meter's own clock: its present date and time. */
    Optional<LocalDateTime> clock() {
        return records.stream()
                .filter(record -> record.quantity().equals(MOMENT) && isPlainDate(record))
                .filter(record -> record.storage() == 0 && record.tariff() == 0 && record.subunit() == 0)
                .filter(record -> record.function() == RecordFunction.INSTANTANEOUS)
                .flatMap(record -> record.value() instanceof Value.DateTime sent
                        ? Optional.of(sent.moment()).stream()
                        : Optional.<LocalDateTime>empty().stream())
                .findFirst();
    }

    /**
     * The meter's own date of the value at this index: for a stored value that of its storage, for an extreme one the
     * time that follows it directly. Empty where the meter gives none, or several that differ.
     */
    Optional<String> of(int index) {
        DataRecord record = records.get(index);
        if (DATES.contains(record.quantity())) {
            return Optional.empty();
        }
        return record.function() == RecordFunction.INSTANTANEOUS ? ofStorage(record) : following(index);
    }

    private Optional<String> ofStorage(DataRecord record) {
        if (record.storage() == 0) {
            return Optional.empty();
        }
        List<String> dates = records.stream()
                .filter(date -> isPlainDate(date) && isBeside(date, record))
                .flatMap(date -> date.value().text().stream())
                .distinct()
                .toList();
        return dates.size() == 1 ? Optional.of(dates.get(0)) : Optional.empty();
    }

    private Optional<String> following(int index) {
        return records.stream()
                .skip(index + 1L)
                .limit(1)
                .filter(date -> isPlainDate(date) && isBeside(date, records.get(index)))
                .flatMap(date -> date.value().text().stream())
                .findFirst();
    }

    private static boolean isBeside(DataRecord date, DataRecord record) {
        return date.function() == record.function()
                && date.storage() == record.storage()
                && date.subunit() == record.subunit()
                && (date.tariff() == record.tariff() || date.tariff() == 0);
    }

    private static boolean isPlainDate(DataRecord record) {
        return DATES.contains(record.quantity())
                && record.isUnderstood()
                && record.modifiers().isEmpty()
                && !(record.value() instanceof Value.Time);
    }
}
