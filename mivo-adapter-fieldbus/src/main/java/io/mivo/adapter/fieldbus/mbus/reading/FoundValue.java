package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.value.CatalogueCode;
import io.mivo.domain.value.Measured;
import io.mivo.domain.value.ValueKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A value beside the record that it was made of. */
record FoundValue(DataRecord record, ReadValue value) {
    /** The values of all records of a readout. */
    static List<FoundValue> all(List<SentRecord> records) {
        ValueDates dates =
                new ValueDates(records.stream().map(SentRecord::record).toList());
        List<NamedRecord> named = NamedRecord.all(records);
        return IntStream.range(0, named.size())
                .mapToObj(i -> found(named.get(i), dates.of(i)))
                .toList();
    }

    private static FoundValue found(NamedRecord named, Optional<String> asOf) {
        Designation designation = named.designation();
        ReadValue.Detail detail =
                new ReadValue.Detail(RecordPosition.of(named.record()), asOf, designation.modifiers());
        Measured measured = RecordMeasured.of(named.record(), designation);
        ReadValue value = new ReadValue(
                named.code(),
                designation.bare().map(CatalogueCode::code),
                measured,
                unit(designation, measured),
                detail);
        return new FoundValue(named.record(), value);
    }

    /** A number in the place of words, such as a version, counts. */
    private static Optional<Unit> unit(Designation designation, Measured measured) {
        boolean counts = designation.kind() == ValueKind.TEXT && measured.kind() == ValueKind.NUMBER;
        return counts ? Optional.of(Unit.ONE) : designation.unit();
    }
}
