package io.mivo.adapter.fieldbus.simulator.fault;

import java.util.List;

/** What a line makes of its answers. Asked by one thread at a time. */
public interface Disturbance {
    /** A line on which nothing goes wrong. */
    Disturbance NONE = exchanged -> exchanged.isAnswered() ? List.of(Burst.now(exchanged.answer())) : List.of();

    /** Whether the next request is lost before any meter hears it. */
    default boolean losesRequest() {
        return false;
    }

    /** What leaves the line, in order; nothing if the answer is lost. */
    List<Burst> disturbed(Exchanged exchanged);
}
