package io.mivo.domain.reading;

import io.mivo.domain.sensor.SensorUid;
import java.time.Instant;
import java.util.Optional;

/**
 * An attempt to read a sensor as it is kept: the raw answer stands for its values, which are decoded when they are wanted.
 *
 * @param sensor whose
 * @param timestamp when the last octet arrived, or when the attempt ended
 * @param outcome what became of it
 * @param raw the answer as it arrived; empty when there was none
 */
public record Attempt(SensorUid sensor, Instant timestamp, Reading.Outcome outcome, Optional<RawAnswer> raw) {
    /** Whether it gave values. */
    public boolean isGood() {
        return outcome.result().isGood();
    }
}
