package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.adapter.fieldbus.mbus.codec.value.Absence;
import io.mivo.adapter.fieldbus.mbus.codec.value.Value;
import io.mivo.domain.quantity.Quantity;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.value.Measured;
import io.mivo.domain.value.ValueError;
import io.mivo.domain.value.ValueKind;
import java.math.BigDecimal;
import java.util.Map;

/** What a record says, in the words of MIVO. */
final class RecordMeasured {
    private static final Map<Absence, ValueError> ERRORS = Map.of(
            Absence.NOT_AVAILABLE, ValueError.NOT_AVAILABLE,
            Absence.INVALID, ValueError.INVALID,
            Absence.DEVICE_REPORTS_ERROR, ValueError.DEVICE_REPORTS_ERROR,
            Absence.PERIODIC, ValueError.NOT_UNDERSTOOD,
            Absence.NOT_DECODED, ValueError.NOT_UNDERSTOOD);

    private RecordMeasured() {}

    /** The value of a record, its amounts in the unit of the designation; a version sent as a number stays a number. */
    static Measured of(DataRecord record, Designation designation) {
        Value value = record.value();
        if (value instanceof Value.Amount amount) {
            return new Measured.Amount(quantity(amount.number(), record, designation));
        }
        if (value instanceof Value.Date date) {
            return new Measured.Day(date.day());
        }
        if (value instanceof Value.DateTime dateTime) {
            return new Measured.Moment(dateTime.moment());
        }
        return value.text()
                .filter(text -> designation.kind() == ValueKind.TEXT)
                .<Measured>map(Measured.Words::new)
                .orElseGet(() -> new Measured.Missing(designation.kind(), error(record)));
    }

    private static Quantity quantity(BigDecimal number, DataRecord record, Designation designation) {
        Unit told = designation.unit().orElse(Unit.ONE);
        Unit sent = new RecordForm(record).unit().orElse(told);
        return new Quantity(number, sent)
                .in(told)
                .map(RecordMeasured::withoutExponent)
                .orElseThrow();
    }

    private static Quantity withoutExponent(Quantity quantity) {
        BigDecimal amount = quantity.amount();
        return amount.scale() < 0 ? new Quantity(amount.setScale(0), quantity.unit()) : quantity;
    }

    private static ValueError error(DataRecord record) {
        return record.error().map(ERRORS::get).orElse(ValueError.NOT_UNDERSTOOD);
    }
}
