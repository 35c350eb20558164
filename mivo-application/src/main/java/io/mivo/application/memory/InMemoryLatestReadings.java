package io.mivo.application.memory;

import io.mivo.application.port.driven.LatestReadings;
import io.mivo.domain.reading.Attempt;
import io.mivo.domain.sensor.SensorUid;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The last attempts in memory. Safe for use by many threads. */
public final class InMemoryLatestReadings implements LatestReadings {
    private final Map<SensorUid, Latest> latest = new ConcurrentHashMap<>();

    @Override
    public void keep(Attempt attempt) {
        latest.compute(attempt.sensor(), (sensor, before) -> after(before == null ? Latest.NEVER : before, attempt));
    }

    @Override
    public Latest of(SensorUid sensor) {
        return latest.getOrDefault(sensor, Latest.NEVER);
    }

    @Override
    public Map<SensorUid, Latest> all() {
        return Map.copyOf(latest);
    }

    /** Forgets what was read of a sensor. */
    public void forget(SensorUid sensor) {
        latest.remove(sensor);
    }

    private static Latest after(Latest before, Attempt attempt) {
        Optional<Attempt> kept = Optional.of(attempt);
        return new Latest(kept, attempt.isGood() ? kept : before.good());
    }
}
