package io.mivo.adapter.fieldbus.modbus;

import io.mivo.application.port.driven.Deadline;
import io.mivo.domain.bus.Line;

/**
 * One request and the wait for its answer.
 *
 * @param request what is asked
 * @param line how long to wait for the answer
 * @param deadline when nobody waits any more
 * @param repeated whether the same was asked just before without success, so that a late answer to that is one to this
 */
record Transaction(ModbusRequest request, Line line, Deadline deadline, boolean repeated) {
    /** Another request before this one. */
    Transaction probing(ModbusRequest probe) {
        return new Transaction(probe, line, deadline, false);
    }

    /** The same once more. */
    Transaction again() {
        return new Transaction(request, line, deadline, true);
    }
}
