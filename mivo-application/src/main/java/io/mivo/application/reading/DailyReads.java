package io.mivo.application.reading;

import io.mivo.application.lane.Visited;
import io.mivo.application.port.driven.LatestReadings;
import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.reading.Reading.Outcome;
import io.mivo.domain.sensor.Sensor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How often meters that pay for each read with their battery were read today, in the unit's time zone. Whatever went out to
 * a meter counts, also when no answer came.
 */
record DailyReads(SensorRegistry registry, LatestReadings latest, Clock clock) {
    /** Whether its device may not be read any more today. */
    boolean areSpent(Sensor sensor) {
        return most(sensor)
                .filter(most -> latest.counted(sensor.connection().device(), today()) >= most)
                .isPresent();
    }

    /** Counts a visit; one that served several sensors once. */
    void count(Sensor sensor, Visited.Done visited) {
        if (most(sensor).isPresent() && !(visited.outcome() instanceof VisitOutcome.LineDown)) {
            latest.count(sensor.connection().device(), today(), visited.at());
        }
    }

    /** What is told instead of a read: the last values, with their time; nothing but the reason when there are none. */
    Reading limited(Sensor sensor, Optional<Reading> last) {
        String detail = "its " + most(sensor).orElseThrow() + " reads of " + today() + " are spent";
        Outcome outcome = Outcome.of(ReadResult.LIMITED, detail);
        return last.map(good -> new Reading(sensor.uid(), good.timestamp(), outcome, good.content()))
                .orElseGet(() -> Reading.failed(sensor.uid(), clock.instant(), outcome));
    }

    private static Optional<Integer> most(Sensor sensor) {
        return sensor.connection().habits().maxReadsPerDay();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), registry.unit().timeZone());
    }
}
