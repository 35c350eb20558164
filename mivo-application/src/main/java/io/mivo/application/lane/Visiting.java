package io.mivo.application.lane;

import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.FieldDevices;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.domain.bus.Line;
import java.time.Clock;
import java.time.Duration;

/** Goes to the devices when an errand's turn has come. */
record Visiting(FieldDevices devices, Clock clock, Ticker ticker) {
    /** However long somebody would wait, a visit comes to its end. */
    private static final Duration LONGEST = ReadSensor.LONGEST_TIMEOUT;

    /** A wait in the queue that is no wait. */
    private static final Duration AT_ONCE = Duration.ofMillis(50);

    /**
     * What became of an errand.
     *
     * @param visited for those who wait
     * @param telling whether it tells something about the device: not when too little time was left for an answer
     */
    record Trip(Visited visited, boolean telling) {}

    Trip go(Errand errand, Line line, Deadline until) {
        Duration left = until.remaining();
        if (left.isZero()) {
            return new Trip(new Visited.NotReached("the queue outlasted the timeout", false), false);
        }
        VisitOutcome outcome = devices.visit(line, errand.visit(), until.within(LONGEST));
        boolean hurried = outcome instanceof VisitOutcome.Silent && left.compareTo(line.timeout()) < 0;
        return hurried && waited(errand) ? hurried() : new Trip(new Visited.Done(outcome, clock.instant()), !hurried);
    }

    private boolean waited(Errand errand) {
        return Duration.ofNanos(errand.startedAt() - errand.enteredAt()).compareTo(AT_ONCE) > 0;
    }

    private static Trip hurried() {
        return new Trip(new Visited.NotReached("the queue left too little time for an answer", false), false);
    }
}
