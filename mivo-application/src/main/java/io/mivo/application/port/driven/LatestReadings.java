package io.mivo.application.port.driven;

import io.mivo.domain.reading.Attempt;
import io.mivo.domain.sensor.SensorUid;
import java.util.Map;
import java.util.Optional;

/** The last attempt to read each sensor, and the last that gave values. Safe for use by many threads. */
public interface LatestReadings {
    /** Keeps an attempt durably; one with an earlier timestamp than the kept one replaces it too, in order of arrival. */
    void keep(Attempt attempt);

    /** What is known of one sensor. */
    Latest of(SensorUid sensor);

    /** What is known of every sensor that was ever read. */
    Map<SensorUid, Latest> all();

    /**
     * What is known of a sensor.
     *
     * @param attempt the last attempt
     * @param good the last attempt that gave values
     */
    record Latest(Optional<Attempt> attempt, Optional<Attempt> good) {
        /** Never read. */
        public static final Latest NEVER = new Latest(Optional.empty(), Optional.empty());
    }
}
