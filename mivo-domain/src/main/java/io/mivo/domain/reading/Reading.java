package io.mivo.domain.reading;

import io.mivo.domain.sensor.SensorUid;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One attempt to read a sensor and what came of it.
 *
 * @param sensor whose
 * @param timestamp when the last octet arrived, or when the attempt ended
 * @param outcome the result with its reason in words
 * @param content what the device gave; no values when the result is not good
 */
public record Reading(SensorUid sensor, Instant timestamp, Outcome outcome, Content content) {
    /** Refuses values under a result that must not carry them. */
    public Reading {
        Objects.requireNonNull(sensor, "sensor");
        Objects.requireNonNull(timestamp, "timestamp");
        if (!outcome.result().hasValues() && !content.values().isEmpty()) {
            throw new IllegalArgumentException("a reading that failed carries no values: " + outcome.result());
        }
    }

    /** An attempt that gave nothing. */
    public static Reading failed(SensorUid sensor, Instant timestamp, Outcome outcome) {
        return new Reading(sensor, timestamp, outcome, Content.NOTHING);
    }

    /** The result. */
    public ReadResult result() {
        return outcome.result();
    }

    /** Its values. */
    public List<ReadValue> values() {
        return content.values();
    }

    /**
     * What became of the attempt.
     *
     * @param result in one word
     * @param detail in a sentence; empty when there is nothing to add
     */
    public record Outcome(ReadResult result, Optional<String> detail) {
        /** All went well. */
        public static final Outcome OK = new Outcome(ReadResult.OK, Optional.empty());

        /** A result with its reason. */
        public static Outcome of(ReadResult result, String detail) {
            return new Outcome(result, Optional.of(detail));
        }
    }

    /**
     * What the device gave.
     *
     * @param deviceTime the device's own clock, without a zone
     * @param values in the order of the device
     * @param alarms what it wants a person to know
     */
    public record Content(Optional<LocalDateTime> deviceTime, List<ReadValue> values, List<Alarm> alarms) {
        /** Nothing. */
        public static final Content NOTHING = new Content(Optional.empty(), List.of(), List.of());

        /** Copies in. */
        public Content {
            values = List.copyOf(values);
            alarms = List.copyOf(alarms);
        }
    }
}
