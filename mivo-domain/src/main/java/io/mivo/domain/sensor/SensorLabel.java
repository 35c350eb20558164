package io.mivo.domain.sensor;

import io.mivo.domain.value.MeterType;
import java.util.Objects;
import java.util.Optional;

/**
 * What people call a sensor.
 *
 * @param name free text
 * @param meterNumber as printed on the meter, leading zeros kept
 * @param meterType what kind of meter it is
 */
public record SensorLabel(String name, Optional<String> meterNumber, MeterType meterType) {
    /** Refuses absent parts. */
    public SensorLabel {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(meterNumber, "meterNumber");
        Objects.requireNonNull(meterType, "meterType");
    }
}
