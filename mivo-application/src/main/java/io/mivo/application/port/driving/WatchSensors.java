package io.mivo.application.port.driving;

import io.mivo.domain.access.Caller;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.sensor.Sensor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows every sensor with its newest readings, for people; also those without a license, which keep their values to themselves. */
public interface WatchSensors {
    /** All sensors the caller may see, by uid. */
    List<WatchedSensor> watch(Caller caller);

    /**
     * A sensor as a person sees it.
     *
     * @param sensor which
     * @param active whether its values may be given out now
     * @param lastAttempt the last attempt to read it, without values unless it was good and the sensor is active
     * @param lastGood the last good reading; empty when the sensor is not active
     * @param nextTry when a device that was silent is tried again by itself
     */
    record WatchedSensor(
            Sensor sensor,
            boolean active,
            Optional<Reading> lastAttempt,
            Optional<Reading> lastGood,
            Optional<Instant> nextTry) {}
}
