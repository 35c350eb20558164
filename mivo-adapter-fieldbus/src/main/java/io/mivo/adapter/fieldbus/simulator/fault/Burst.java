package io.mivo.adapter.fieldbus.simulator.fault;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.time.Duration;

/**
 * Octets that leave the line together.
 *
 * @param after how long after the burst before it, or after the request
 */
public record Burst(Duration after, Octets octets) {
    /** Octets that leave at once. */
    public static Burst now(Octets octets) {
        return new Burst(Duration.ZERO, octets);
    }

    /** The same, later. */
    public Burst later(Duration more) {
        return new Burst(after.plus(more), octets);
    }
}
