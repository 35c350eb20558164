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
     * @param resting who of it is left alone for a while
     * @param busy how long visits lasted, all together
     */
    record LineState(String endpoint, int queued, List<Count> visits, Resting resting, Duration busy) {
        /** Copies in. */
        public LineState {
            visits = List.copyOf(visits);
        }
    }

    /**
     * Who is left alone for a while.
     *
     * @param devices how many devices
     * @param rests each of them, or the line itself, and for how long still, in order of their names
     */
    record Resting(int devices, List<Rest> rests) {
        /** Copies in. */
        public Resting {
            rests = List.copyOf(rests);
        }
    }

    /**
     * A silent device, or the line itself, that is left alone for a while.
     *
     * @param who its address on the line, {@link #WHOLE_LINE} for all of it; secondary addresses hold what is printed on a
     *     meter and are told as one, {@link #SECONDARY}
     * @param left how long still; of several the longest
     */
    record Rest(String who, Duration left) {
        /** Nobody on the line can be reached. */
        public static final String WHOLE_LINE = "line";

        /** Meters at secondary addresses. */
        public static final String SECONDARY = "secondary";
    }

    /** How often an outcome was seen. */
    record Count(String outcome, long number) {}
}
