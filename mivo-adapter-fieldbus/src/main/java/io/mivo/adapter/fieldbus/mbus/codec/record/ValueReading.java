package io.mivo.adapter.fieldbus.mbus.codec.record;

import io.mivo.adapter.fieldbus.mbus.codec.meaning.Meaning;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.Measure;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.RecordError;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.Scale;
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
        return coded(data, meaning.measure());
    }

    private static Value coded(RawData data, Measure measure) {
        return switch (measure.kind()) {
            case DATE -> DateCoding.date(data);
            case MOMENT -> DateCoding.dateTime(data);
            case IDENTIFICATION -> NumberCoding.identification(data);
            case CONTAINER -> contained(data, measure);
            case NUMBER, CODE, FLAGS, UNKNOWN -> number(data, measure);
        };
    }

    private static Value contained(RawData data, Measure measure) {
        return data.form() == DataForm.TEXT ? Value.absent(Absence.NOT_DECODED) : number(data, measure);
    }

    private static Value number(RawData data, Measure measure) {
        Scale scale = measure.scale();
        Value scaled = NumberCoding.decode(data, measure.kind().isWithoutSign(), scale.exponent());
        return scaled instanceof Value.Amount amount && !scale.isPowerOfTen()
                ? new Value.Amount(scale.completed(amount.number()))
                : scaled;
    }
}
