package io.mivo.adapter.fieldbus.simulator.device;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** A three-phase load: power and voltage swing, current is what carries the power, energy is what power adds up to. */
final class Phases {
    static final double POWER_FACTOR = 0.97;

    private static final int COUNT = 3;

    private static final Course FREQUENCY =
            Course.around(50).swinging(0.03, Duration.ofMinutes(4)).swinging(0.02, Duration.ofSeconds(13));

    private final List<Course> powers;
    private final List<Course> voltages;

    /**
     * A load.
     *
     * @param meanPower in watts, all phases together
     */
    Phases(double meanPower) {
        this.powers = IntStream.range(0, COUNT)
                .mapToObj(phase -> power(meanPower / COUNT, phase))
                .toList();
        this.voltages = IntStream.range(0, COUNT).mapToObj(Phases::voltage).toList();
    }

    private static Course power(double mean, int phase) {
        double share = mean * (0.8 + 0.2 * phase);
        return Course.around(share)
                .swinging(share * 0.3, Duration.ofHours(24))
                .swinging(share * 0.1, Duration.ofSeconds(200 + 17L * phase))
                .swinging(share * 0.04, Duration.ofSeconds(17 + phase));
    }

    private static Course voltage(int phase) {
        return Course.around(229.2 + 0.7 * phase)
                .swinging(1.6, Duration.ofMinutes(11 + phase))
                .swinging(0.8, Duration.ofSeconds(23 + phase));
    }

    /** Hertz, the same in the whole building. */
    static double frequency(Moment now) {
        return FREQUENCY.at(now);
    }

    /** Watts of a phase, 0 to 2. */
    double power(int phase, Moment now) {
        return powers.get(phase).at(now);
    }

    /** Volts of a phase, 0 to 2. */
    double voltage(int phase, Moment now) {
        return voltages.get(phase).at(now);
    }

    /** Amperes of a phase, 0 to 2. */
    double current(int phase, Moment now) {
        return power(phase, now) / (voltage(phase, now) * POWER_FACTOR);
    }

    /** Watt hours of all phases. */
    double energy(Moment now) {
        return powers.stream().mapToDouble(each -> each.total(now)).sum();
    }
}
