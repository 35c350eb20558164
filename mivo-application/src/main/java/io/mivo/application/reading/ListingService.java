package io.mivo.application.reading;

import io.mivo.application.port.driven.LatestReadings;
import io.mivo.application.port.driven.LatestReadings.Latest;
import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driving.ListActiveSensors;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.Scope;
import io.mivo.domain.profile.Point;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.value.Catalogue;
import io.mivo.domain.value.CatalogueCode;
import io.mivo.domain.value.ValueCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the active sensors with what they offer. Safe for use by many threads. */
public final class ListingService implements ListActiveSensors {
    private final SensorGate gate;
    private final SensorRegistry registry;
    private final LatestReadings latest;
    private final KeptReadings readings;

    /** Lists the sensors of a registry. */
    public ListingService(SensorGate gate, SensorRegistry registry, LatestReadings latest, KeptReadings readings) {
        this.gate = gate;
        this.registry = registry;
        this.latest = latest;
        this.readings = readings;
    }

    @Override
    public Page list(Caller caller, Request request) {
        gate.requireScope(caller, Scope.SENSORS_READ);
        requirePositive(request.limit());
        List<Sensor> active = registry.sensors().stream()
                .filter(sensor -> caller.maySee(sensor.uid()) && gate.isActive(sensor))
                .filter(sensor -> request.after()
                        .map(uid -> sensor.uid().compareTo(uid) > 0)
                        .orElse(true))
                .toList();
        return page(active, request.limit().orElse(Integer.MAX_VALUE));
    }

    private static void requirePositive(Optional<Integer> limit) {
        if (limit.filter(count -> count < 1).isPresent()) {
            throw RefusedException.malformed("/limit", "limit must be at least 1, not " + limit.get());
        }
    }

    private Page page(List<Sensor> active, int limit) {
        Map<SensorUid, Latest> known = latest.all();
        List<ActiveSensor> shown = active.stream()
                .limit(limit)
                .map(sensor -> shown(sensor, known.getOrDefault(sensor.uid(), Latest.NEVER)))
                .toList();
        boolean more = active.size() > shown.size();
        return new Page(shown, more ? Optional.of(active.get(shown.size() - 1).uid()) : Optional.empty());
    }

    private ActiveSensor shown(Sensor sensor, Latest known) {
        Optional<Reading> good = readings.lastGood(sensor, known);
        List<OfferedValue> values = sensor.profile().points().isEmpty()
                ? good.map(ListingService::held).orElse(List.of())
                : sensor.profile().points().stream()
                        .map(point -> offered(point, good))
                        .toList();
        return new ActiveSensor(sensor, sensor.connection().address().protocol(), good.map(Reading::timestamp), values);
    }

    private static List<OfferedValue> held(Reading reading) {
        return reading.values().stream()
                .map(value -> new OfferedValue(value.code(), value.unit(), Optional.empty()))
                .toList();
    }

    private static OfferedValue offered(Point point, Optional<Reading> good) {
        Optional<Unit> unit = point instanceof Point.InRegister in
                ? Optional.of(in.unit().canonical())
                : toldUnit(point.code(), good).or(() -> usualUnit(point.code()));
        boolean isSwitch = point instanceof Point.InRegister in && in.register().isSwitch();
        return new OfferedValue(point.code(), unit, point.write(), isSwitch);
    }

    /** A meter tells its own units; what may be written is in the same. */
    private static Optional<Unit> toldUnit(ValueCode code, Optional<Reading> good) {
        return good.stream()
                .flatMap(reading -> reading.values().stream())
                .filter(value -> value.code().equals(code))
                .findFirst()
                .flatMap(ReadValue::unit);
    }

    private static Optional<Unit> usualUnit(ValueCode code) {
        return Catalogue.find(code).map(CatalogueCode::unit);
    }
}
