package io.mivo.application.port.driving;

import io.mivo.domain.access.Caller;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.value.ValueCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads a sensor. */
public interface ReadSensor {
    /** How long a caller waits unless it says otherwise. */
    Duration USUAL_TIMEOUT = Duration.ofSeconds(30);

    /** The longest a caller may wait. */
    Duration LONGEST_TIMEOUT = Duration.ofMinutes(5);

    /**
     * Reads a sensor; blocks until there is an answer or the time is up. What line or device do is a result.
     *
     * @throws io.mivo.domain.refusal.RefusedException UNKNOWN_SENSOR, NOT_PERMITTED, SENSOR_DISABLED, NOT_LICENSED,
     *     MALFORMED for an unknown code or a timeout out of range, UNAVAILABLE while stopping; nothing was read
     */
    Answer read(Caller caller, SensorUid sensor, Request request);

    /**
     * What is wanted.
     *
     * @param maxAge a kept reading no older than this will do; empty to read the device now
     * @param codes these values alone; empty for all
     * @param timeout how long the caller waits, with the queue; more than zero, at most five minutes
     */
    record Request(Optional<Duration> maxAge, List<ValueCode> codes, Duration timeout) {
        /** Everything, now. */
        public static final Request NOW = new Request(Optional.empty(), List.of(), USUAL_TIMEOUT);

        /** Copies in. */
        public Request {
            codes = List.copyOf(codes);
        }
    }

    /**
     * What came of it.
     *
     * @param sensor which was read
     * @param reading its reading
     * @param fromCache whether it is a kept one
     */
    record Answer(Sensor sensor, Reading reading, boolean fromCache) {}
}
