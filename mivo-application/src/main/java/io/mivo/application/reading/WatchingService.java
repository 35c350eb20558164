package io.mivo.application.reading;

import io.mivo.application.lane.BusDispatcher;
import io.mivo.application.port.driven.LatestReadings;
import io.mivo.application.port.driven.LatestReadings.Latest;
import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driving.WatchSensors;
import io.mivo.domain.access.Caller;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows sensors with their newest readings to people. Safe for use by many threads. */
public final class WatchingService implements WatchSensors {
    private final SensorRegistry registry;
    private final LatestReadings latest;
    private final KeptReadings readings;
    private final Resting resting;
    private final SensorGate gate;

    /** Tells when silent devices are tried again. */
    public record Resting(BusDispatcher dispatcher, ReadOrders orders, Clock clock) {
        Optional<Instant> nextTry(Sensor sensor) {
            Duration rest = dispatcher.rest(
                    orders.line(sensor.connection()), sensor.connection().address());
            return rest.isZero()
                    ? Optional.empty()
                    : Optional.of(clock.instant().plus(rest));
        }
    }

    /** Shows the sensors of a registry. */
    public WatchingService(
            SensorRegistry registry, LatestReadings latest, KeptReadings readings, Resting resting, SensorGate gate) {
        this.registry = registry;
        this.latest = latest;
        this.readings = readings;
        this.resting = resting;
        this.gate = gate;
    }

    @Override
    public List<WatchedSensor> watch(Caller caller) {
        Map<SensorUid, Latest> known = latest.all();
        return registry.sensors().stream()
                .filter(sensor -> caller.maySee(sensor.uid()))
                .map(sensor -> watched(sensor, known.getOrDefault(sensor.uid(), Latest.NEVER)))
                .toList();
    }

    private WatchedSensor watched(Sensor sensor, Latest known) {
        boolean active = gate.isActive(sensor);
        Optional<Reading> attempt = readings.lastAttempt(sensor, known).map(reading -> shown(reading, active));
        Optional<Reading> good = active ? readings.lastGood(sensor, known) : Optional.empty();
        return new WatchedSensor(sensor, active, attempt, good, resting.nextTry(sensor));
    }

    private static Reading shown(Reading reading, boolean active) {
        return active
                ? reading
                : new Reading(reading.sensor(), reading.timestamp(), reading.outcome(), Reading.Content.NOTHING);
    }
}
