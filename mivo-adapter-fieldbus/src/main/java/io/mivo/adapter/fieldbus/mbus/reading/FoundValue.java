package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.value.CatalogueCode;
import io.mivo.domain.value.MeterType;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A value beside the record that it was made of. */
record FoundValue(DataRecord record, ReadValue value) {
    /** The values of all records of a readout. */
    static List<FoundValue> all(List<DataRecord> records, MeterType type) {
        ValueDates dates = new ValueDates(records);
        List<NamedRecord> named = NamedRecord.all(records, type);
        return IntStream.range(0, named.size())
                .mapToObj(i -> found(named.get(i), dates.of(i)))
                .toList();
    }

    private static FoundValue found(NamedRecord named, Optional<String> asOf) {
        Designation designation = named.designation();
        ReadValue.Detail detail =
                new ReadValue.Detail(RecordPosition.of(named.record()), asOf, designation.modifiers());
        ReadValue value = new ReadValue(
                named.code(),
                designation.bare().map(CatalogueCode::code),
                RecordMeasured.of(named.record(), designation),
                designation.unit(),
                detail);
        return new FoundValue(named.record(), value);
    }
}
