package io.mivo.app.wiring;

import io.mivo.adapter.fieldbus.mbus.MBusDevices;
import io.mivo.adapter.fieldbus.modbus.ModbusDevices;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.FieldDevices;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The devices on all lines, each line served by the adapter of its protocol. As safe for threads as they are. */
final class LineDevices implements FieldDevices {
    private final Map<Protocol, FieldDevices> byProtocol =
            new EnumMap<>(Map.of(Protocol.MBUS, new MBusDevices(), Protocol.MODBUS, new ModbusDevices()));

    @Override
    public VisitOutcome visit(Line line, Visit visit, Deadline deadline) {
        return of(line).visit(line, visit, deadline);
    }

    @Override
    public void leave(Line line) {
        of(line).leave(line);
    }

    private FieldDevices of(Line line) {
        return Optional.ofNullable(byProtocol.get(line.protocol()))
                .orElseThrow(() -> new IllegalArgumentException("nobody speaks " + line.protocol()));
    }
}
