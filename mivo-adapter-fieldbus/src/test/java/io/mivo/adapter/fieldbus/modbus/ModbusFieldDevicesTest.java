package io.mivo.adapter.fieldbus.modbus;

import io.mivo.application.contract.FieldBench;
import io.mivo.application.contract.FieldDevicesContract;
import io.mivo.application.port.driven.Visit;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;

class ModbusFieldDevicesTest extends FieldDevicesContract {
    private static final int SILENT_UNIT = 9;

    @Override
    protected FieldBench newBench() throws IOException {
        ModbusPeer peer = new ModbusPeer();
        peer.always((asked, out) -> {
            if (asked.pdu()[0] != SILENT_UNIT) {
                out.write(asked.frame());
            }
        });
        FieldBench.Visits visits = new FieldBench.Visits(reading(1), reading(SILENT_UNIT));
        return new FieldBench(new ModbusDevices(), line(peer.port()), line(closedPort()), visits, peer::close);
    }

    private static Visit reading(int unit) {
        RegisterSpan span = new RegisterSpan(RegisterTable.INPUT, 100, 2);
        return new Visit.ReadRegisters(new DeviceAddress.UnitId(unit), List.of(span));
    }

    private static Line line(int port) {
        Transport transport = new Transport.Tcp(new Endpoint("127.0.0.1", port));
        return new Line(Protocol.MODBUS, transport, Duration.ofMillis(150), 1);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
