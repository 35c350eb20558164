package io.mivo.adapter.fieldbus.simulator.device;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An amount that swings around its mean, and, taken as a rate per hour, what it has added up to since the installation. */
final class Course {
    private static final double FULL_TURN = 2 * Math.PI;
    private static final double NANOS_PER_HOUR = Duration.ofHours(1).toNanos();

    private final double mean;
    private final List<Wave> waves;

    private record Wave(double amplitude, double hours) {
        double at(double time) {
            return amplitude * Math.sin(FULL_TURN * time / hours);
        }

        double total(double time) {
            return amplitude * hours / FULL_TURN * (1 - Math.cos(FULL_TURN * time / hours));
        }
    }

    private Course(double mean, List<Wave> waves) {
        this.mean = mean;
        this.waves = List.copyOf(waves);
    }

    /** One that does not swing yet. */
    static Course around(double mean) {
        return new Course(mean, List.of());
    }

    /** The same with one more swing. */
    Course swinging(double amplitude, Duration period) {
        List<Wave> more = new ArrayList<>(waves);
        more.add(new Wave(amplitude, period.toNanos() / NANOS_PER_HOUR));
        return new Course(mean, more);
    }

    double at(Moment moment) {
        return mean
                + waves.stream().mapToDouble(wave -> wave.at(moment.hours())).sum();
    }

    double total(Moment moment) {
        double time = moment.hours();
        return mean * time
                + waves.stream().mapToDouble(wave -> wave.total(time)).sum();
    }
}
