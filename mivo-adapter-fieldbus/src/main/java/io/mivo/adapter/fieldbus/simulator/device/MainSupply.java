package io.mivo.adapter.fieldbus.simulator.device;

import io.mivo.adapter.fieldbus.simulator.wire.Image;

/** The main electricity meter of the building: float32 input registers, energy in kWh. */
public final class MainSupply {
    private static final int SIZE = 26;
    private static final int VOLTAGES = 0;
    private static final int CURRENTS = 6;
    private static final int POWERS = 12;
    private static final int TOTAL_POWER = 18;
    private static final int FREQUENCY = 20;
    private static final int POWER_FACTOR = 22;
    private static final int ENERGY = 24;
    private static final int PHASES = 3;

    private final Phases load;

    /**
     * A meter.
     *
     * @param meanPower of the building, in watts
     */
    public MainSupply(double meanPower) {
        this.load = new Phases(meanPower);
    }

    /** Its input registers. */
    public Image inputs(Moment now) {
        Image image = new Image(SIZE);
        double total = 0;
        for (int phase = 0; phase < PHASES; phase++) {
            image.float32(VOLTAGES + 2 * phase, load.voltage(phase, now))
                    .float32(CURRENTS + 2 * phase, load.current(phase, now))
                    .float32(POWERS + 2 * phase, load.power(phase, now));
            total += load.power(phase, now);
        }
        return image.float32(TOTAL_POWER, total)
                .float32(FREQUENCY, Phases.frequency(now))
                .float32(POWER_FACTOR, Phases.POWER_FACTOR)
                .float32(ENERGY, load.energy(now) / 1_000);
    }
}
