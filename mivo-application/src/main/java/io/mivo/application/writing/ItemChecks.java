package io.mivo.application.writing;

import io.mivo.application.port.driving.WriteValues.Item;
import io.mivo.application.port.driving.WriteValues.WriteResult;
import io.mivo.application.reading.KeptReadings;
import io.mivo.application.reading.SensorGate;
import io.mivo.application.writing.CheckedItem.Refused;
import io.mivo.domain.access.Caller;
import io.mivo.domain.profile.Point;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import java.util.Optional;

/** All that is checked of an item before anything goes out. Safe for use by many threads. */
final class ItemChecks {
    private final SensorGate gate;
    private final KeptReadings readings;
    private final ValueChecks values;

    ItemChecks(SensorGate gate, KeptReadings readings, ValueChecks values) {
        this.gate = gate;
        this.readings = readings;
        this.values = values;
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
        return point.write().isPresent()
                ? values.check(item, sensor, point)
                : new Refused(item, WriteResult.NOT_WRITABLE, item.code() + " can be read but not written");
    }
}
