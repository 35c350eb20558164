package io.mivo.adapter.fieldbus.mbus;

import io.mivo.adapter.fieldbus.line.LineConnection;
import io.mivo.adapter.fieldbus.line.LineDownException;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.FieldDevices;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The M-Bus meters on the lines: a master after EN 13757-2. A line stays open between visits. Safe for use by many
 * threads as long as visits of one line never overlap.
 */
public final class MBusDevices implements FieldDevices {
    private final Map<String, LineConnection> open = new ConcurrentHashMap<>();

    @Override
    public VisitOutcome visit(Line line, Visit visit, Deadline deadline) {
        if (visit instanceof Visit.ReadMeter reading && reading.address() instanceof DeviceAddress.Primary primary) {
            return visited(line, primary.number(), deadline);
        }
        throw new IllegalArgumentException("no M-Bus master does this: " + visit);
    }

    @Override
    public void leave(Line line) {
        Optional.ofNullable(open.remove(line.endpoint())).ifPresent(LineConnection::close);
    }

    private VisitOutcome visited(Line line, int address, Deadline deadline) {
        try {
            return onKeptOrNewConnection(line, address, deadline);
        } catch (LineDownException down) {
            return new VisitOutcome.LineDown(String.valueOf(down.getMessage()));
        } catch (IOException broken) {
            leave(line);
            return new VisitOutcome.LineDown(line.endpoint() + ": " + broken.getMessage());
        }
    }

    /** A kept connection may have died unnoticed since the last visit: then a new one is opened and the meter read there. */
    private VisitOutcome onKeptOrNewConnection(Line line, int address, Deadline deadline) throws IOException {
        Optional<LineConnection> kept = Optional.ofNullable(open.get(line.endpoint()));
        if (kept.isPresent()) {
            try {
                return readout(kept.get(), line, address, deadline);
            } catch (IOException stale) {
                leave(line);
            }
        }
        LineConnection opened = LineConnection.open(line.transport(), deadline);
        open.put(line.endpoint(), opened);
        return readout(opened, line, address, deadline);
    }

    private static VisitOutcome readout(LineConnection connection, Line line, int address, Deadline deadline)
            throws IOException {
        return new MeterReadout(new Exchange(connection, deadline), line, address).outcome();
    }
}
