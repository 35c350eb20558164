package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.List;

/** What a meter has to tell now. Asked once per readout, by one thread at a time. */
@FunctionalInterface
public interface Readout {
    /** The records of all its telegrams, at least one; all but the last end in {@code 1F}. */
    List<Octets> telegrams();
}
