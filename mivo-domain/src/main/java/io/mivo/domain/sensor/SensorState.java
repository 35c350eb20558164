package io.mivo.domain.sensor;

import io.mivo.domain.license.License;
import io.mivo.domain.license.LicenseId;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether a sensor is on, how often it is read, and the license whose seat it holds.
 *
 * @param enabled whether it is on
 * @param readEvery how often it is read unasked; empty for on demand only; at least a second
 * @param wanted the only license whose seat it may take; empty for any
 * @param seat the license whose seat it holds
 */
public record SensorState(
        boolean enabled, Optional<Duration> readEvery, Optional<LicenseId> wanted, Optional<License> seat) {
    /** On, read only when asked for, and content with any license. */
    public static final SensorState ON_DEMAND =
            new SensorState(true, Optional.empty(), Optional.empty(), Optional.empty());

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** Refuses an interval under a second. */
    public SensorState {
        if (readEvery.filter(each -> each.compareTo(SHORTEST) < 0).isPresent()) {
            throw new IllegalArgumentException("readEvery must be at least PT1S, not " + readEvery.get());
        }
    }

    /** The same with another seat. */
    public SensorState withSeat(Optional<License> other) {
        return new SensorState(enabled, readEvery, wanted, other);
    }
}
