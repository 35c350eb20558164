package io.mivo.application.memory;

import io.mivo.application.port.driven.LatestReadings;
import io.mivo.domain.reading.Attempt;
import io.mivo.domain.sensor.SensorUid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The last attempts in memory. Safe for use by many threads. */
public final class InMemoryLatestReadings implements LatestReadings {
    private record Reads(LocalDate day, int count, Instant last) {
        Reads and(LocalDate now, Instant at) {
            return last.equals(at) ? this : new Reads(now, now.equals(day) ? count + 1 : 1, at);
        }
    }

    private final Map<SensorUid, Latest> latest = new ConcurrentHashMap<>();
    private final Map<String, Reads> reads = new ConcurrentHashMap<>();

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

    @Override
    public void count(String device, LocalDate day, Instant at) {
        reads.compute(device, (name, before) -> before == null ? new Reads(day, 1, at) : before.and(day, at));
    }

    @Override
    public int counted(String device, LocalDate day) {
        return Optional.ofNullable(reads.get(device))
                .filter(each -> each.day().equals(day))
                .map(Reads::count)
                .orElse(0);
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
