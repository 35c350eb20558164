package io.mivo.adapter.fieldbus.mbus;

import io.mivo.application.contract.FieldBench;
import io.mivo.application.contract.FieldDevicesContract;
import io.mivo.application.port.driven.Visit;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;

class MBusFieldDevicesTest extends FieldDevicesContract {
    @Override
    protected FieldBench newBench() throws IOException {
        MBusPeer peer = MBusPeer.with(Slave.at(5, MBusTelegrams.ONLY));
        FieldBench.Visits visits = new FieldBench.Visits(reading(5), reading(6));
        return new FieldBench(new MBusDevices(), line(peer.port()), line(closedPort()), visits, peer::close);
    }

    private static Visit reading(int address) {
        return new Visit.ReadMeter(new DeviceAddress.Primary(address));
    }

    private static Line line(int port) {
        Transport transport = new Transport.Tcp(new Endpoint("127.0.0.1", port));
        return new Line(Protocol.MBUS, transport, Duration.ofMillis(150), 0);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
