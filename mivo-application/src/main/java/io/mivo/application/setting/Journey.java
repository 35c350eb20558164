package io.mivo.application.setting;

import io.mivo.application.lane.BusDispatcher;
import io.mivo.application.lane.Order;
import io.mivo.application.lane.Urgency;
import io.mivo.application.lane.Visited;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Visit;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;

/**
 * Some visits to one line that are wanted now.
 *
 * @param deadline of all of them together
 */
record Journey(BusDispatcher dispatcher, Line line, Deadline deadline) {
    /** Makes one visit. */
    Visited go(Visit visit) {
        return dispatcher
                .submit(new Order(line, visit, Urgency.URGENT, deadline))
                .await();
    }

    /** Sees who answers at an address. */
    Meeting meet(DeviceAddress address) {
        return Meeting.of(go(new Visit.ProbeMeter(address)), address);
    }
}
