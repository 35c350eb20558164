package io.mivo.application.writing;

import io.mivo.application.port.driven.RecordEncoding;
import io.mivo.application.port.driven.RecordEncoding.Encoded;
import io.mivo.application.port.driven.ValueEncoding;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driving.WriteValues.Item;
import io.mivo.application.port.driving.WriteValues.WriteResult;
import io.mivo.application.reading.KeptReadings;
import io.mivo.application.writing.CheckedItem.Ready;
import io.mivo.application.writing.CheckedItem.Refused;
import io.mivo.domain.profile.Point;
import io.mivo.domain.quantity.Quantity;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.sensor.Connection;
import io.mivo.domain.sensor.Sensor;
import java.math.BigDecimal;
import java.util.Optional;

/** Checks a value against the point that it is to be written to. Safe for use by many threads. */
final class ValueChecks {
    private final KeptReadings readings;
    private final ValueEncoding registers;
    private final RecordEncoding records;

    ValueChecks(KeptReadings readings, ValueEncoding registers, RecordEncoding records) {
        this.readings = readings;
        this.registers = registers;
        this.records = records;
    }

    /** Checks an item against a point that may be written. */
    CheckedItem check(Item item, Sensor sensor, Point point) {
        if (point instanceof Point.InRegister in) {
            return inOwnUnit(item, in.unit().canonical())
                    .map(value -> outOfRange(item, in, value).orElseGet(() -> inRegister(item, sensor, in, value)))
                    .orElseGet(() -> wrongUnit(item, in.unit().canonical()));
        }
        Point.InRecord in = (Point.InRecord) point;
        return readings.lastGoodAnswer(sensor)
                .map(answer -> inRecord(item, sensor, in, answer))
                .orElseGet(() -> notWritable(
                        item, "the meter was never read: read it once, so that MIVO sees how it codes " + item.code()));
    }

    private CheckedItem inRecord(Item item, Sensor sensor, Point.InRecord point, RawAnswer answer) {
        Unit own = unitOf(sensor, point);
        return inOwnUnit(item, own)
                .map(value ->
                        outOfRange(item, point, value).orElseGet(() -> inRecord(item, sensor, point, value, answer)))
                .orElseGet(() -> wrongUnit(item, own));
    }

    /** The unit in which the sensor's last good reading told the value. */
    private Unit unitOf(Sensor sensor, Point point) {
        return readings.lastGood(sensor).stream()
                .flatMap(reading -> reading.values().stream())
                .filter(value -> value.code().equals(point.code()))
                .findFirst()
                .flatMap(ReadValue::unit)
                .orElse(Unit.ONE);
    }

    private static Optional<BigDecimal> inOwnUnit(Item item, Unit own) {
        Optional<Unit> given =
                item.unit().isEmpty() ? Optional.of(own) : item.unit().flatMap(Unit::ofSymbol);
        return given.flatMap(unit -> new Quantity(item.value(), unit).in(own)).map(Quantity::amount);
    }

    private static Optional<CheckedItem> outOfRange(Item item, Point point, BigDecimal value) {
        return point.write()
                .flatMap(rule -> rule.faultOf(value))
                .map(fault -> new Refused(item, WriteResult.OUT_OF_RANGE, fault));
    }

    private CheckedItem inRegister(Item item, Sensor sensor, Point.InRegister point, BigDecimal value) {
        return registers
                .encode(point, value)
                .map(write -> new Visit.WriteRegister(sensor.connection().address(), write))
                .<CheckedItem>map(visit -> new Ready(item, sensor, point, value, visit))
                .orElseGet(() -> notRepresentable(item, value));
    }

    private CheckedItem inRecord(Item item, Sensor sensor, Point.InRecord point, BigDecimal value, RawAnswer answer) {
        Encoded encoded = records.encode(point, value, answer, sensor.label().meterType());
        if (encoded instanceof Encoded.Exactly exactly) {
            Connection connection = sensor.connection();
            Visit visit = new Visit.WriteRecord(connection.address(), exactly.write(), connection.habits());
            return new Ready(item, sensor, point, value, visit);
        }
        return encoded instanceof Encoded.Impossible impossible
                ? notWritable(item, impossible.why())
                : notRepresentable(item, value);
    }

    private static Refused notWritable(Item item, String why) {
        return new Refused(item, WriteResult.NOT_WRITABLE, why);
    }

    private static Refused wrongUnit(Item item, Unit own) {
        String detail =
                item.value().toPlainString() + " " + item.unit().orElse("") + " cannot be told exactly in " + own;
        return new Refused(item, WriteResult.WRONG_UNIT, detail);
    }

    private static Refused notRepresentable(Item item, BigDecimal value) {
        String detail = "the device cannot hold exactly " + value.toPlainString() + "; nothing is ever rounded";
        return new Refused(item, WriteResult.NOT_REPRESENTABLE, detail);
    }
}
