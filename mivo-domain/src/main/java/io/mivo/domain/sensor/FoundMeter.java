package io.mivo.domain.sensor;

import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.value.MeterType;
import java.util.Objects;
import java.util.Optional;

/**
 * A meter that answered to a search.
 *
 * @param primary the primary address its answer names; empty where it answers as selected (253)
 * @param secondary its secondary address as its answer tells; empty when the answer has none
 * @param meterType what it measures, as its answer tells
 */
public record FoundMeter(Optional<Integer> primary, Optional<SecondaryAddress> secondary, MeterType meterType) {
    /** Refuses absent parts. */
    public FoundMeter {
        Objects.requireNonNull(primary, "primary");
        Objects.requireNonNull(secondary, "secondary");
        Objects.requireNonNull(meterType, "meterType");
    }
}
