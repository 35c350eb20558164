package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.adapter.fieldbus.mbus.codec.record.RecordFunction;
import io.mivo.adapter.fieldbus.mbus.codec.value.Value;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The dates and times that a meter sends beside its values. */
final class ValueDates {
    private static final String MOMENT = "Date and time";
    private static final Set<String> DATES = Set.of("Date", MOMENT);
    private static final String NONE = "";
    private static final int DAY = "2026-11-24".length();

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
     * time that stands beside it. Empty where the meter gives none, or where it could be another value's.
     */
    Optional<String> of(int index) {
        DataRecord record = records.get(index);
        if (DATES.contains(record.quantity())) {
            return Optional.empty();
        }
        return record.function() == RecordFunction.INSTANTANEOUS ? ofStorage(record) : adjacent(index);
    }

    private Optional<String> ofStorage(DataRecord record) {
        if (record.storage() == 0) {
            return Optional.empty();
        }
        List<String> dates = records.stream()
                .filter(date -> isPlainDate(date) && isBeside(date, record))
                .map(date -> date.value().text().orElse(NONE))
                .distinct()
                .toList();
        return same(dates);
    }

    /** The one date; of a day that is told also with its time, the moment. */
    private static Optional<String> same(List<String> dates) {
        List<String> days = dates.stream().filter(date -> date.length() == DAY).toList();
        List<String> moments =
                dates.stream().filter(date -> date.length() > DAY).toList();
        boolean agree = days.size() + moments.size() == dates.size() && days.size() <= 1 && moments.size() <= 1;
        boolean sameDay = agree
                && dates.stream().allMatch(date -> date.startsWith(dates.get(0).substring(0, DAY)));
        return sameDay ? dates.stream().max(Comparator.comparingInt(String::length)) : Optional.empty();
    }

    private Optional<String> adjacent(int index) {
        boolean before = isDateOf(index - 1, index) && !isValueBeside(index - 2, index);
        if (isDateOf(index + 1, index)) {
            return before ? Optional.empty() : records.get(index + 1).value().text();
        }
        return before && isAlone(index) ? records.get(index - 1).value().text() : Optional.empty();
    }

    private boolean isDateOf(int date, int value) {
        return date >= 0
                && date < records.size()
                && isPlainDate(records.get(date))
                && isBeside(records.get(date), records.get(value));
    }

    private boolean isValueBeside(int other, int value) {
        return other >= 0
                && !DATES.contains(records.get(other).quantity())
                && isBeside(records.get(other), records.get(value));
    }

    private boolean isAlone(int value) {
        return IntStream.range(0, records.size()).noneMatch(other -> other != value && isValueBeside(other, value));
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
