package io.mivo.application.scan;

import io.mivo.application.lane.BusDispatcher;
import io.mivo.application.lane.Order;
import io.mivo.application.lane.Urgency;
import io.mivo.application.lane.Visited;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import io.mivo.domain.sensor.UnitIdentity;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The questions of a scan, one at a time. */
record Asking(Line line, BusDispatcher dispatcher, Ticker ticker) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final UnitIdentity UNKNOWN = new UnitIdentity(Map.of(), Optional.empty());

    /** Whether anybody answers to a unit identifier; asked once, as most will not. */
    VisitOutcome presence(int unit) {
        Line once = new Line(line.protocol(), line.transport(), line.patience().once());
        return ask(once, new Visit.ProbeUnit(new DeviceAddress.UnitId(unit)));
    }

    UnitIdentity identity(int unit) {
        return ask(line, new Visit.IdentifyUnit(new DeviceAddress.UnitId(unit))) instanceof VisitOutcome.Identified told
                ? told.identity()
                : UNKNOWN;
    }

    VisitOutcome ask(Line asked, Visit visit) {
        Order order = new Order(asked, visit, Urgency.URGENT, Deadline.in(PATIENCE, ticker));
        Visited visited = dispatcher.submit(order).await();
        return visited instanceof Visited.Done done
                ? done.outcome()
                : new VisitOutcome.LineDown(
                        visited instanceof Visited.NotReached missed ? missed.detail() : "MIVO stops");
    }
}
