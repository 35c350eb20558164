package greenhouse;

import io.mivo.application.MivoCore;
import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.application.port.driven.AnswerDecoding.Decoded;
import io.mivo.application.port.driven.FieldDevices;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.ReadSensor.Request;
import io.mivo.domain.access.Caller;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.quantity.Quantity;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer.Foreign;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.sensor.Connection;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Site;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** A product of somebody else: it brings its own devices and leaves the rest to the core. */
public final class Greenhouse {
    public static void main(String[] arguments) {
        FieldDevices devices = (line, visit, deadline) -> new VisitOutcome.Answered(ask(visit.address()));
        AnswerDecoding decoding = (answer, profile, type) -> Decoded.ok(List.of(value((Foreign) answer)));
        Bus beds = new Bus(new BusId("beds"), Line.overTcp(Protocol.MBUS, "192.0.2.1:10001"));
        Connection bedFive = Connection.over(beds, new DeviceAddress.Primary(5));
        Sensor tomatoes = Sensor.onDemand(new SensorUid("bed-5"), "Tomatoes", MeterType.ROOM_SENSOR, bedFive);

        try (MivoCore core = MivoCore.over(devices, decoding).build()) {
            core.applySite().apply(Site.of(List.of(beds), List.of(tomatoes)), false);
            var reading = core.readSensor().read(Caller.LOCAL, tomatoes.uid(), Request.NOW).reading();
            System.out.println(reading.result());
            for (ReadValue value : reading.values()) {
                System.out.println(value.code() + " " + value.measured().text().orElse("-"));
            }
        }
    }

    /** Whatever speaks to the devices of this product. */
    private static Foreign ask(DeviceAddress bed) {
        return new Foreign(Octets.ofHex("00d7"));
    }

    /** Two octets, tenths of a degree. */
    private static ReadValue value(Foreign answer) {
        BigDecimal degrees = new BigDecimal(new BigInteger(answer.octets().toBytes()), 1);
        return ReadValue.main(new ValueCode("RoomSensorTemperature"), new Quantity(degrees, Unit.CELSIUS));
    }
}
