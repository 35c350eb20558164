package io.mivo.application.port.driven;

import io.mivo.domain.reading.Attempt;
import io.mivo.domain.sensor.SensorUid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The last attempt to read each sensor, the last that gave values, and how often devices were read. Safe for use by many threads. */
public interface LatestReadings {
    /** Keeps an attempt durably; one with an earlier timestamp than the kept one replaces it too, in order of arrival. */
    void keep(Attempt attempt);

    /** What is known of one sensor. */
    Latest of(SensorUid sensor);

    /** What is known of every sensor that was ever read. */
    Map<SensorUid, Latest> all();

    /**
     * Counts a read of a device durably. Of each device one day is kept, the one counted last.
     *
     * @param device as {@link io.mivo.domain.sensor.Connection#device} names it
     * @param day the local day of the read
     * @param at when it ended; the read that was counted last is not counted again
     */
    void count(String device, LocalDate day, Instant at);

    /** How many reads of a device were counted on a day; none for any other day than the one counted last. */
    int counted(String device, LocalDate day);

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
