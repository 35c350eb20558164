package io.mivo.application.port.driven;

import io.mivo.domain.bus.Line;

/**
 * The devices on the lines. Calls for one line never overlap; calls for different lines may. A call ends within its
 * deadline. What line or device do is an answer, not an exception.
 */
public interface FieldDevices {
    /** Does one thing on a line and tells what came of it. */
    VisitOutcome visit(Line line, Visit visit, Deadline deadline);

    /** Gives up what is held open for a line, if anything; called when the line is left or MIVO stops. */
    default void leave(Line line) {}
}
