package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;

/**
 * Octets that leave a converter at a moment.
 *
 * @param at monotonic nanoseconds
 */
record Departure(long at, Octets octets) {}
