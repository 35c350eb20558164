package io.mivo.application.fake;

import io.mivo.application.contract.FieldBench;
import io.mivo.application.contract.FieldDevicesContract;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import java.time.Duration;

class FakeFieldDevicesTest extends FieldDevicesContract {
    @Override
    protected FieldBench newBench() {
        FakeFieldDevices devices = new FakeFieldDevices();
        Visit answering = new Visit.ReadMeter(new DeviceAddress.Primary(5));
        Visit silent = new Visit.ReadMeter(new DeviceAddress.Primary(6));
        devices.with(answering.address(), new VisitOutcome.Answered(new RawAnswer.Foreign(Octets.ofHex("2a"))));
        devices.breakLine(line(2));
        return new FieldBench(devices, line(1), line(2), new FieldBench.Visits(answering, silent), () -> {});
    }

    private static Line line(int port) {
        Transport transport = new Transport.Tcp(new Endpoint("127.0.0.1", port));
        return new Line(Protocol.MBUS, transport, Duration.ofMillis(100), 0);
    }
}
