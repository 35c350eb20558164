package io.mivo.application.lane;

import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.ObserveLines.Count;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts the visits of a lane by their outcome, and the time they took. Safe for use by many threads. */
final class Tally {
    private final Map<String, LongAdder> visits = new ConcurrentSkipListMap<>();
    private final LongAdder busyNanos = new LongAdder();

    void note(VisitOutcome outcome, long nanos) {
        visits.computeIfAbsent(outcome.getClass().getSimpleName(), name -> new LongAdder())
                .increment();
        busyNanos.add(nanos);
    }

    List<Count> counts() {
        return visits.entrySet().stream()
                .map(each -> new Count(each.getKey(), each.getValue().sum()))
                .toList();
    }

    Duration busy() {
        return Duration.ofNanos(busyNanos.sum());
    }
}
