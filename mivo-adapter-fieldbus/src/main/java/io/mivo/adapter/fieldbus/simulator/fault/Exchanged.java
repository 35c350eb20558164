package io.mivo.adapter.fieldbus.simulator.fault;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One request and what the meters say to it.
 *
 * @param number of the answer since the line was made, from 1; where nobody answers, that of the last answer
 * @param request one frame
 * @param answer empty where nobody answers
 * @param foreign what another meter would say to this master, if there is another
 */
public record Exchanged(int number, Octets request, Octets answer, Supplier<Optional<Octets>> foreign) {
    /** Whether anybody answers. */
    public boolean isAnswered() {
        return !answer.isEmpty();
    }
}
