package io.mivo.adapter.http.web;

import io.mivo.adapter.http.Samples;
import io.mivo.application.port.driving.ListActiveSensors;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.application.port.driving.WatchSensors;
import io.mivo.application.port.driving.WriteValues;
import io.mivo.domain.access.Caller;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorLabel;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.value.MeterType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** Sensors that show what a test tells them to, and read what it gives them. */
final class FakeSensors implements WatchSensors, ReadSensor {
    private final Map<SensorUid, WatchedSensor> watched = new ConcurrentSkipListMap<>();
    private Supplier<Reading> next = () -> {
        throw new RefusedException(Reason.UNAVAILABLE, "MIVO is stopping");
    };

    /** These sensors, with nothing to be written. */
    WebPorts.Sensors ports() {
        ListActiveSensors none = (caller, request) -> new ListActiveSensors.Page(List.of(), Optional.empty());
        WriteValues nothing = (caller, request) -> {
            throw new RefusedException(Reason.UNAVAILABLE, "MIVO is stopping");
        };
        return new WebPorts.Sensors(this, this, none, nothing);
    }

    /** Adds sensors. */
    FakeSensors with(WatchedSensor... more) {
        for (WatchedSensor each : more) {
            watched.put(each.sensor().uid(), each);
        }
        return this;
    }

    /** What the next reads give. */
    FakeSensors reading(Supplier<Reading> answer) {
        next = answer;
        return this;
    }

    /** An active sensor that was never read. */
    static WatchedSensor sensor(String uid, String name) {
        Sensor sensor = new Sensor(
                new SensorUid(uid),
                new SensorLabel(name, Optional.of("00123456"), MeterType.HEAT),
                Samples.HEAT.connection(),
                Samples.HEAT.profile(),
                new SensorState(true, Optional.of(Duration.ofMinutes(1)), Optional.empty(), Optional.empty()));
        return new WatchedSensor(sensor, true, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same after a good reading. */
    static WatchedSensor read(WatchedSensor sensor, Instant at, ReadValue... values) {
        Optional<Reading> good = Optional.of(good(sensor.sensor().uid(), at, values));
        return new WatchedSensor(sensor.sensor(), true, good, good, Optional.empty());
    }

    /** The same after an attempt that failed. */
    static WatchedSensor failed(WatchedSensor sensor, Instant at, Instant nextTry) {
        Reading.Outcome outcome = Reading.Outcome.of(ReadResult.NO_ANSWER, "no answer within 1 s");
        Reading attempt = Reading.failed(sensor.sensor().uid(), at, outcome);
        return new WatchedSensor(sensor.sensor(), true, Optional.of(attempt), sensor.lastGood(), Optional.of(nextTry));
    }

    /** The same without a license or switched off. */
    static WatchedSensor inactive(WatchedSensor sensor, boolean enabled) {
        SensorState state = new SensorState(enabled, Optional.empty(), Optional.empty(), Optional.empty());
        Sensor other = new Sensor(
                sensor.sensor().uid(),
                sensor.sensor().label(),
                sensor.sensor().connection(),
                sensor.sensor().profile(),
                state);
        return new WatchedSensor(other, false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A good reading. */
    static Reading good(SensorUid uid, Instant at, ReadValue... values) {
        return new Reading(
                uid, at, Reading.Outcome.OK, new Reading.Content(Optional.empty(), List.of(values), List.of()));
    }

    @Override
    public List<WatchedSensor> watch(Caller caller) {
        return List.copyOf(watched.values());
    }

    @Override
    public Answer read(Caller caller, SensorUid uid, Request request) {
        WatchedSensor before = watched.get(uid);
        if (before == null) {
            throw new RefusedException(Reason.UNKNOWN_SENSOR, "there is no sensor " + uid);
        }
        Reading reading = next.get();
        Optional<Reading> good = reading.result().isGood() ? Optional.of(reading) : before.lastGood();
        with(new WatchedSensor(before.sensor(), true, Optional.of(reading), good, Optional.empty()));
        return new Answer(before.sensor(), reading, false);
    }
}
