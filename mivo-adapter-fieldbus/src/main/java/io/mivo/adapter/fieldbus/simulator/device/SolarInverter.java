package io.mivo.adapter.fieldbus.simulator.device;

import io.mivo.adapter.fieldbus.simulator.wire.Image;
import java.time.Duration;

/** A solar inverter that works from six to eighteen o'clock (winter time): int32 input registers, low word first. */
public final class SolarInverter {
    private static final int SIZE = 9;
    private static final int POWER = 0;
    private static final int ENERGY = 2;
    private static final int VOLTAGE = 4;
    private static final int FREQUENCY = 6;
    private static final int STATUS = 8;
    private static final double HOURS_OF_DAY = 24;
    private static final double SUNRISE = 6;
    private static final double HOURS_OF_SUN = 12;

    private final double peakPower;
    private final Course voltage =
            Course.around(230.4).swinging(1.4, Duration.ofMinutes(6)).swinging(0.6, Duration.ofSeconds(11));

    /**
     * An inverter.
     *
     * @param peakPower at noon, in watts
     */
    public SolarInverter(double peakPower) {
        this.peakPower = peakPower;
    }

    /** Its input registers. */
    public Image inputs(Moment now) {
        double power = peakPower * Math.sin(sun(now));
        return new Image(SIZE)
                .int32LowWordFirst(POWER, Math.round(power))
                .int32LowWordFirst(ENERGY, (long) energy(now))
                .int32LowWordFirst(VOLTAGE, Math.round(100 * voltage.at(now)))
                .int32LowWordFirst(FREQUENCY, Math.round(1_000 * Phases.frequency(now)))
                .word(STATUS, power > 0 ? 1 : 0);
    }

    private double energy(Moment now) {
        double untilNoon = peakPower * HOURS_OF_SUN / Math.PI;
        double wholeDays = Math.floor(now.hours() / HOURS_OF_DAY);
        return untilNoon * (2 * wholeDays + 1 - Math.cos(sun(now)));
    }

    /** How far the sun has come on its way of half a turn. */
    private static double sun(Moment now) {
        double sinceSunrise = now.hours() % HOURS_OF_DAY - SUNRISE;
        return Math.max(0, Math.min(HOURS_OF_SUN, sinceSunrise)) / HOURS_OF_SUN * Math.PI;
    }
}
