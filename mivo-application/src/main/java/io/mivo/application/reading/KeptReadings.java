package io.mivo.application.reading;

import io.mivo.application.lane.Visited;
import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.application.port.driven.LatestReadings;
import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.reading.Attempt;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.reading.Reading.Outcome;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.Sensor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Turns what came of visits into readings, and keeps them. Safe for use by many threads. */
public final class KeptReadings {
    private static final System.Logger LOG = System.getLogger(KeptReadings.class.getName());

    private final SensorRegistry registry;
    private final LatestReadings latest;
    private final UnderstoodAnswers answers;
    private final Clock clock;
    private final DailyReads reads;

    /** Readings of the sensors of a registry, kept in one place, decoded in one way. */
    public KeptReadings(SensorRegistry registry, LatestReadings latest, AnswerDecoding decoding, Clock clock) {
        this.registry = registry;
        this.latest = latest;
        this.answers = new UnderstoodAnswers(decoding);
        this.clock = clock;
        this.reads = new DailyReads(registry, latest, clock);
    }

    /** The reading a visit gave, kept unless the visit never took place. */
    public Reading conclude(Sensor sensor, Visited visited) {
        if (visited instanceof Visited.Done done) {
            reads.count(sensor, done);
            return kept(sensor, done);
        }
        String detail = visited instanceof Visited.NotReached missed ? missed.detail() : "MIVO is stopping";
        return unreached(sensor, detail);
    }

    /** Whether its device was read as often today as its battery bears. */
    public boolean areSpent(Sensor sensor) {
        return reads.areSpent(sensor);
    }

    /** What is told instead of a read when the day's reads are spent; empty when they are not. */
    public Optional<Reading> limited(Sensor sensor) {
        return areSpent(sensor) ? Optional.of(reads.limited(sensor, lastGood(sensor))) : Optional.empty();
    }

    private Reading unreached(Sensor sensor, String detail) {
        return Reading.failed(sensor.uid(), clock.instant(), Outcome.of(ReadResult.BUS_BUSY, detail));
    }

    private Reading kept(Sensor sensor, Visited.Done done) {
        if (done.outcome() instanceof VisitOutcome.Answered answered) {
            return answered(sensor, answered.answer(), done.at());
        }
        Outcome outcome = ReadFailures.outcome(done.outcome());
        keep(sensor, new Attempt(sensor.uid(), done.at(), outcome, Optional.empty()));
        return Reading.failed(sensor.uid(), done.at(), outcome);
    }

    private Reading answered(Sensor sensor, RawAnswer answer, Instant at) {
        Reading reading = answers.decoded(sensor, answer, at);
        keep(sensor, new Attempt(sensor.uid(), at, reading.outcome(), Optional.of(answer)));
        return reading;
    }

    /** What was read is told even when it cannot be kept; what another device said than the sensor's of now is not kept. */
    private void keep(Sensor sensor, Attempt attempt) {
        try {
            if (isStillThere(sensor)) {
                latest.keep(attempt);
            }
        } catch (RefusedException notKept) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "a reading of {0} could not be kept: {1}",
                    attempt.sensor(),
                    notKept.detail());
        }
    }

    private boolean isStillThere(Sensor sensor) {
        return registry.sensor(sensor.uid())
                .map(now -> now.connection().isToSameDeviceAs(sensor.connection()))
                .orElse(false);
    }

    /** The last attempt to read a sensor. */
    public Optional<Reading> lastAttempt(Sensor sensor, LatestReadings.Latest known) {
        return known.attempt().map(attempt -> told(sensor, attempt));
    }

    /** The last reading of a sensor that gave values. */
    public Optional<Reading> lastGood(Sensor sensor, LatestReadings.Latest known) {
        return known.good()
                .map(attempt -> told(sensor, attempt))
                .filter(reading -> reading.result().isGood());
    }

    /** The last reading of a sensor that gave values. */
    public Optional<Reading> lastGood(Sensor sensor) {
        return lastGood(sensor, latest.of(sensor.uid()));
    }

    /** The raw answer of the last reading of a sensor that gave values. */
    public Optional<RawAnswer> lastGoodAnswer(Sensor sensor) {
        return latest.of(sensor.uid()).good().flatMap(Attempt::raw);
    }

    private Reading told(Sensor sensor, Attempt attempt) {
        return attempt.raw()
                .map(raw -> answers.of(sensor, attempt, raw))
                .orElseGet(() -> Reading.failed(sensor.uid(), attempt.timestamp(), attempt.outcome()));
    }
}
