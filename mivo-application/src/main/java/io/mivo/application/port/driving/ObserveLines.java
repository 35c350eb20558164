package io.mivo.application.port.driving;

import java.time.Duration;
import java.util.List;

/** Tells how the lines are doing, without values and without names of sensors. */
public interface ObserveLines {
    /** Every line that was used since the start, by endpoint. */
    List<LineState> lines();

    /**
     * How a line is doing.
     *
     * @param endpoint which
     * @param queued how many visits wait
     * @param visits how many visits ended, by their outcome
     * @param resting how many of its devices are left alone for a while
     * @param busy how long visits lasted, all together
     */
    record LineState(String endpoint, int queued, List<Count> visits, int resting, Duration busy) {
        /** Copies in. */
        public LineState {
            visits = List.copyOf(visits);
        }
    }

    /** How often an outcome was seen. */
    record Count(String outcome, long number) {}
}
