package io.mivo.adapter.fieldbus.simulator.device;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.simulator.wire.DataBlock;
import java.util.List;

/** A three-phase electricity meter on the M-Bus; the phases stand in VIFEs FC 01 to FC 03. */
public final class ElectricityMeter {
    private final long fabricationNumber;
    private final Phases load;

    /**
     * A meter.
     *
     * @param meanPower of what it measures, in watts
     */
    public ElectricityMeter(String fabricationNumber, double meanPower) {
        this.fabricationNumber = Long.parseLong(fabricationNumber);
        this.load = new Phases(meanPower);
    }

    /** Its only telegram. */
    public List<Octets> readout(Moment now) {
        DataBlock block = new DataBlock().number("0C 78", fabricationNumber).number("0E 03", (long) load.energy(now));
        long[] watts = new long[] {watts(0, now), watts(1, now), watts(2, now)};
        block.number("04 2B", watts[0] + watts[1] + watts[2]);
        for (int phase = 0; phase < watts.length; phase++) {
            String suffix = "FC 0" + (phase + 1);
            block.number("04 AB" + suffix, watts[phase])
                    .number("02 FD C8" + suffix, Math.round(10 * load.voltage(phase, now)))
                    .number("04 FD D9" + suffix, Math.round(1_000 * load.current(phase, now)));
        }
        return List.of(block.number("02 FB 2D", Math.round(100 * Phases.frequency(now)))
                .dateTime("04 6D", now.local(), now.summerTime())
                .octets());
    }

    private long watts(int phase, Moment now) {
        return Math.round(load.power(phase, now));
    }
}
