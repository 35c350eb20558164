package io.mivo.adapter.http.web.view;

import io.mivo.application.port.driving.WatchSensors.WatchedSensor;
import io.mivo.domain.reading.Alarm;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorLabel;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes cards of sensors as they are at one instant. */
public final class SensorCards {
    private static final int MISSED_READS = 3;
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final Duration FRESH_ON_DEMAND = Duration.ofHours(1);

    private final Instant now;
    private final boolean mayRead;

    /**
     * Cards as of an instant.
     *
     * @param mayRead whether they are for somebody who may read devices at will
     */
    public SensorCards(Instant now, boolean mayRead) {
        this.now = now;
        this.mayRead = mayRead;
    }

    /** The card of a sensor. */
    public SensorCard card(WatchedSensor watched) {
        Optional<Reading> failed = watched.lastAttempt().filter(each -> !isGood(each));
        Optional<Reading> good = watched.lastGood();
        return new SensorCard(
                title(watched.sensor()),
                state(watched),
                values(failed, good),
                alarms(failed, good),
                mayRead && watched.active());
    }

    private SensorCard.State state(WatchedSensor watched) {
        Optional<String> nextTry = watched.nextTry()
                .filter(any -> watched.sensor().state().enabled())
                .map(each -> each.truncatedTo(ChronoUnit.SECONDS).toString());
        return new SensorCard.State(badge(watched), remarks(watched), nextTry);
    }

    private SensorCard.Values values(Optional<Reading> failed, Optional<Reading> good) {
        ValueLines lines = good.map(each -> ValueLines.of(each.values())).orElse(ValueLines.NONE);
        return new SensorCard.Values(lines, failed.flatMap(any -> good).map(each -> Age.of(each.timestamp(), now)));
    }

    private static SensorCard.Title title(Sensor sensor) {
        SensorLabel label = sensor.label();
        return new SensorCard.Title(
                sensor.uid().text(), label.name(), Labels.of(label.meterType()), label.meterNumber());
    }

    private Badge badge(WatchedSensor watched) {
        if (!watched.sensor().state().enabled()) {
            return Badge.quiet("Disabled");
        }
        if (!watched.active()) {
            return Badge.quiet("No license");
        }
        return watched.lastAttempt()
                .map(each -> badge(each, freshFor(watched.sensor())))
                .orElse(Badge.quiet("Never read"));
    }

    private Badge badge(Reading attempt, Duration freshFor) {
        Age age = Age.of(attempt.timestamp(), now);
        return new Badge(
                attempt.result().name(), tone(attempt.result(), age, freshFor), Optional.of(age), freshFor.toSeconds());
    }

    private static Tone tone(ReadResult result, Age age, Duration freshFor) {
        if (!result.isGood()) {
            return Tone.BAD;
        }
        boolean fresh = age.seconds() <= freshFor.toSeconds();
        return fresh && result == ReadResult.OK ? Tone.GOOD : Tone.UNSURE;
    }

    private static Duration freshFor(Sensor sensor) {
        return sensor.state()
                .readEvery()
                .map(each -> each.multipliedBy(MISSED_READS).plus(GRACE))
                .orElse(FRESH_ON_DEMAND);
    }

    private List<String> remarks(WatchedSensor watched) {
        if (!watched.sensor().state().enabled()) {
            return List.of("It is switched off in the site and is not read.");
        }
        if (!watched.active()) {
            return List.of("Its values are withheld: it holds no seat of a license that is valid now.");
        }
        List<String> remarks = new ArrayList<>();
        Optional<String> detail =
                watched.lastAttempt().flatMap(each -> each.outcome().detail());
        detail.map(Labels::capitalized).ifPresent(remarks::add);
        if (isOverdue(watched)) {
            remarks.add("It should have been read again by now.");
        }
        return remarks;
    }

    /** Only for what was good: whatever fails has its own remarks and its own pace. */
    private boolean isOverdue(WatchedSensor watched) {
        Instant due = now.minus(freshFor(watched.sensor()));
        boolean regular = watched.sensor().state().readEvery().isPresent();
        return regular
                && watched.lastAttempt()
                        .filter(each -> isGood(each) && isBefore(each, due))
                        .isPresent();
    }

    private static boolean isBefore(Reading reading, Instant instant) {
        return reading.timestamp().isBefore(instant);
    }

    /** What a failed attempt told comes on top of what was last known. */
    private static List<Alarm> alarms(Optional<Reading> failed, Optional<Reading> good) {
        List<Alarm> alarms = new ArrayList<>();
        failed.ifPresent(each -> alarms.addAll(each.content().alarms()));
        good.ifPresent(each -> alarms.addAll(each.content().alarms()));
        return alarms.stream().distinct().toList();
    }

    private static boolean isGood(Reading reading) {
        return reading.result().isGood();
    }
}
