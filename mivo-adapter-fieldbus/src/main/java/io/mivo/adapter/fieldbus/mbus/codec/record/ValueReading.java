package io.mivo.adapter.fieldbus.mbus.codec.record;

import io.mivo.adapter.fieldbus.mbus.codec.meaning.Kind;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.Meaning;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.RecordError;
import io.mivo.adapter.fieldbus.mbus.codec.value.Absence;
import io.mivo.adapter.fieldbus.mbus.codec.value.DataForm;
import io.mivo.adapter.fieldbus.mbus.codec.value.DateCoding;
import io.mivo.adapter.fieldbus.mbus.codec.value.NumberCoding;
import io.mivo.adapter.fieldbus.mbus.codec.value.RawData;
import io.mivo.adapter.fieldbus.mbus.codec.value.Value;
import java.util.Optional;

/** Brings a record's data and their meaning together. */
final class ValueReading {
    private ValueReading() {}

    static Value value(RawData data, Meaning meaning) {
        Optional<RecordError> error = meaning.verdict().recordError();
        if (error.isPresent()) {
            boolean absent = error.get().isAbsence();
            return Value.absent(absent ? Absence.NOT_AVAILABLE : Absence.DEVICE_REPORTS_ERROR);
        }
        Value value = coded(data, meaning.measure().kind());
        return value instanceof Value.Amount amount
                ? new Value.Amount(meaning.measure().amount(amount.number()))
                : value;
    }

    private static Value coded(RawData data, Kind kind) {
        return switch (kind) {
            case DATE -> DateCoding.date(data);
            case MOMENT -> DateCoding.dateTime(data);
            case IDENTIFICATION -> NumberCoding.identification(data);
            case CONTAINER -> contained(data);
            case NUMBER, CODE, FLAGS, UNKNOWN -> NumberCoding.decode(data, kind.isWithoutSign());
        };
    }

    private static Value contained(RawData data) {
        return data.form() == DataForm.TEXT ? Value.absent(Absence.NOT_DECODED) : NumberCoding.decode(data, false);
    }
}
