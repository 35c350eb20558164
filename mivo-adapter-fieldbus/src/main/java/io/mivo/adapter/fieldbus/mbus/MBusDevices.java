package io.mivo.adapter.fieldbus.mbus;

import io.mivo.adapter.fieldbus.line.LineConnection;
import io.mivo.adapter.fieldbus.line.LineDownException;
import io.mivo.adapter.fieldbus.mbus.link.Exchange;
import io.mivo.adapter.fieldbus.mbus.link.Wire;
import io.mivo.adapter.fieldbus.mbus.visit.MeterVisit;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.FieldDevices;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.MeterHabits;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The M-Bus meters on the lines: a master after EN 13757-2. A line stays open between visits. Safe for use by many
 * threads as long as visits of one line never overlap.
 */
public final class MBusDevices implements FieldDevices {
    private final Map<String, Wire> open = new ConcurrentHashMap<>();
    private final Map<String, Wire> former = new ConcurrentHashMap<>();
    private final Ticker ticker = Ticker.SYSTEM;

    @Override
    public VisitOutcome visit(Line line, Visit visit, Deadline deadline) {
        try {
            return onKeptOrNewConnection(line, visit, deadline);
        } catch (LineDownException down) {
            return new VisitOutcome.LineDown(String.valueOf(down.getMessage()));
        } catch (IOException broken) {
            leave(line);
            return new VisitOutcome.LineDown(line.endpoint() + ": " + broken.getMessage());
        }
    }

    @Override
    public void leave(Line line) {
        Optional.ofNullable(open.remove(line.endpoint())).ifPresent(wire -> {
            former.put(line.endpoint(), wire);
            wire.close();
        });
    }

    /** A kept connection may have died unnoticed since the last visit: then a new one is opened and all done there. */
    private VisitOutcome onKeptOrNewConnection(Line line, Visit visit, Deadline deadline) throws IOException {
        Optional<Wire> kept = Optional.ofNullable(open.get(line.endpoint()));
        if (kept.isPresent()) {
            try {
                return visited(kept.get(), line, visit, deadline);
            } catch (IOException stale) {
                leave(line);
            }
        }
        LineConnection connection = LineConnection.open(line.transport(), deadline);
        Wire opened = Optional.ofNullable(former.get(line.endpoint()))
                .map(wire -> wire.over(connection))
                .orElseGet(() -> new Wire(connection, ticker));
        open.put(line.endpoint(), opened);
        return visited(opened, line, visit, deadline);
    }

    private static VisitOutcome visited(Wire wire, Line line, Visit visit, Deadline deadline) throws IOException {
        Line spoken = atItsSpeed(line, visit);
        wire.tune(spoken);
        try {
            return new MeterVisit(new Exchange(wire, spoken, deadline), spoken).outcome(visit);
        } finally {
            wire.rest();
        }
    }

    /** A meter may have a speed of its own; every other is spoken to at that of the line. */
    private static Line atItsSpeed(Line line, Visit visit) {
        return habits(visit).baud().map(line::withBaud).orElse(line);
    }

    private static MeterHabits habits(Visit visit) {
        if (visit instanceof Visit.WriteRecord writing) {
            return writing.habits();
        }
        return visit instanceof Visit.ReadMeter reading ? reading.habits() : MeterHabits.USUAL;
    }
}
