package io.mivo.adapter.fieldbus.simulator.device;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A point of time as the simulated devices know it.
 *
 * @param hours since they were installed; 0 or more
 * @param local by their own clocks
 * @param summerTime whether their clocks show it
 */
public record Moment(double hours, LocalDateTime local, boolean summerTime) {
    /** Where the building stands. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final Instant INSTALLED = Instant.parse("2023-12-31T23:00:00Z");
    private static final double MILLIS_PER_HOUR = Duration.ofHours(1).toMillis();

    /** The moment that a clock shows. */
    public static Moment now(Clock clock) {
        return of(clock.instant());
    }

    /** Midnight at the beginning of a day. */
    static Moment startOf(LocalDate day) {
        return of(day.atStartOfDay(ZONE).toInstant());
    }

    private static Moment of(Instant instant) {
        ZonedDateTime local = instant.atZone(ZONE);
        double hours = Duration.between(INSTALLED, instant).toMillis() / MILLIS_PER_HOUR;
        return new Moment(
                Math.max(0, hours), local.toLocalDateTime(), ZONE.getRules().isDaylightSavings(instant));
    }
}
