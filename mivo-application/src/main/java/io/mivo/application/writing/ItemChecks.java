package io.mivo.application.writing;

import io.mivo.application.port.driven.ValueEncoding;
import io.mivo.application.port.driving.WriteValues.Item;
import io.mivo.application.port.driving.WriteValues.WriteResult;
import io.mivo.application.reading.KeptReadings;
import io.mivo.application.reading.SensorGate;
import io.mivo.application.writing.CheckedItem.Ready;
import io.mivo.application.writing.CheckedItem.Refused;
import io.mivo.domain.access.Caller;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.quantity.Quantity;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import java.math.BigDecimal;
import java.util.Optional;

/** All that is checked of an item before anything goes out. Safe for use by many threads. */
final class ItemChecks {
    private final SensorGate gate;
    private final KeptReadings readings;
    private final ValueEncoding encoding;

    ItemChecks(SensorGate gate, KeptReadings readings, ValueEncoding encoding) {
        this.gate = gate;
        this.readings = readings;
        this.encoding = encoding;
    }

    CheckedItem check(Caller caller, Item item) {
        return sensor(caller, item.uid())
                .map(sensor -> check(item, sensor))
                .orElseGet(() -> new Refused(item, WriteResult.UNKNOWN_SENSOR, "there is no sensor " + item.uid()));
    }

    private Optional<Sensor> sensor(Caller caller, String uid) {
        try {
            return gate.seen(caller, new SensorUid(uid));
        } catch (IllegalArgumentException noUid) {
            return Optional.empty();
        }
    }

    private CheckedItem check(Item item, Sensor sensor) {
        if (!sensor.state().enabled()) {
            return new Refused(item, WriteResult.NOT_WRITABLE, "sensor " + sensor.uid() + " is switched off");
        }
        if (!gate.isActive(sensor)) {
            String detail = "sensor " + sensor.uid() + " holds no seat of a license valid now";
            return new Refused(item, WriteResult.NOT_LICENSED, detail);
        }
        return sensor.profile()
                .point(item.code())
                .map(point -> check(item, sensor, point))
                .orElseGet(() -> withoutPoint(item, sensor));
    }

    private Refused withoutPoint(Item item, Sensor sensor) {
        boolean read = readings.lastGood(sensor).stream()
                .flatMap(reading -> reading.values().stream())
                .anyMatch(value -> value.code().equals(item.code()));
        return read
                ? new Refused(item, WriteResult.NOT_WRITABLE, item.code() + " can be read but not written")
                : new Refused(item, WriteResult.UNKNOWN_VALUE, "sensor " + item.uid() + " has no value " + item.code());
    }

    private CheckedItem check(Item item, Sensor sensor, Point point) {
        if (point instanceof Point.InRegister in && in.write().isPresent()) {
            return inOwnUnit(item, in.unit().canonical())
                    .map(value -> check(item, sensor, in, value))
                    .orElseGet(() -> wrongUnit(item, in.unit().canonical()));
        }
        return new Refused(item, WriteResult.NOT_WRITABLE, item.code() + " can be read but not written");
    }

    private static Optional<BigDecimal> inOwnUnit(Item item, Unit own) {
        Optional<Unit> given =
                item.unit().isEmpty() ? Optional.of(own) : item.unit().flatMap(Unit::ofSymbol);
        return given.flatMap(unit -> new Quantity(item.value(), unit).in(own)).map(Quantity::amount);
    }

    private static Refused wrongUnit(Item item, Unit own) {
        String detail =
                item.value().toPlainString() + " " + item.unit().orElse("") + " cannot be told exactly in " + own;
        return new Refused(item, WriteResult.WRONG_UNIT, detail);
    }

    private CheckedItem check(Item item, Sensor sensor, Point.InRegister point, BigDecimal value) {
        WriteRule rule = point.write().orElseThrow();
        Optional<String> fault = rule.faultOf(value);
        if (fault.isPresent()) {
            return new Refused(item, WriteResult.OUT_OF_RANGE, fault.get());
        }
        return encoding.encode(point, value)
                .<CheckedItem>map(write -> new Ready(item, sensor, point, value, write))
                .orElseGet(() -> notRepresentable(item, value));
    }

    private static Refused notRepresentable(Item item, BigDecimal value) {
        String detail = "the device cannot hold exactly " + value.toPlainString() + "; nothing is ever rounded";
        return new Refused(item, WriteResult.NOT_REPRESENTABLE, detail);
    }
}
