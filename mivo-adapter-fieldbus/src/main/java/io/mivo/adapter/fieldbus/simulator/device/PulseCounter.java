package io.mivo.adapter.fieldbus.simulator.device;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.simulator.wire.DataBlock;
import java.util.List;

/** Counts the pulses of two water meters, which are its subunits 1 and 2. */
public final class PulseCounter {
    private static final int LITRES_PER_CUBIC_METRE = 1_000;

    private final long fabricationNumber;
    private final Course first;
    private final Course second;

    /**
     * A counter.
     *
     * @param firstFlow mean flow of the first meter in cubic metres per hour
     * @param secondFlow mean flow of the second
     */
    public PulseCounter(String fabricationNumber, double firstFlow, double secondFlow) {
        this.fabricationNumber = Long.parseLong(fabricationNumber);
        this.first = Course.around(firstFlow);
        this.second = Course.around(secondFlow);
    }

    /** Its only telegram; a pulse is a litre. */
    public List<Octets> readout(Moment now) {
        return List.of(new DataBlock()
                .number("0C 78", fabricationNumber)
                .number("84 40 13", counted(first, now))
                .number("84 80 40 13", counted(second, now))
                .dateTime("04 6D", now.local(), now.summerTime())
                .octets());
    }

    private static long counted(Course flow, Moment now) {
        return (long) (LITRES_PER_CUBIC_METRE * flow.total(now));
    }
}
