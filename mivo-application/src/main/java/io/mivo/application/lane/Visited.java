package io.mivo.application.lane;

import io.mivo.application.port.driven.VisitOutcome;
import java.time.Instant;

/** What became of an order. */
public sealed interface Visited {
    /**
     * The visit took place.
     *
     * @param outcome what came of it
     * @param at when it ended
     */
    record Done(VisitOutcome outcome, Instant at) implements Visited {}

    /**
     * The visit did not come to its end in time for this order.
     *
     * @param detail why
     * @param underWay whether it had begun; otherwise it never takes place for this order
     */
    record NotReached(String detail, boolean underWay) implements Visited {}

    /**
     * MIVO itself failed in the middle of the visit: what it did is not known.
     *
     * @param fault the programming fault, logged already
     */
    record Failed(Throwable fault) implements Visited {}

    /** MIVO stops: the visit did not take place and never will. */
    record Stopped() implements Visited {}
}
