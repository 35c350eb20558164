package io.mivo.domain.access;

import io.mivo.domain.sensor.SensorUid;
import java.util.Optional;
import java.util.Set;

/**
 * Which sensors someone sees.
 *
 * @param only these alone; empty for all, also those that come later
 */
public record SensorChoice(Optional<Set<SensorUid>> only) {
    /** All sensors, also those that come later. */
    public static final SensorChoice ALL = new SensorChoice(Optional.empty());

    /** Copies in. */
    public SensorChoice {
        only = only.map(Set::copyOf);
    }

    /** These sensors alone. */
    public static SensorChoice only(Set<SensorUid> sensors) {
        return new SensorChoice(Optional.of(sensors));
    }

    /** Whether a sensor is among them. */
    public boolean includes(SensorUid sensor) {
        return only.map(chosen -> chosen.contains(sensor)).orElse(true);
    }
}
