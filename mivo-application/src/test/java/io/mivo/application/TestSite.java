package io.mivo.application;

import io.mivo.application.fake.FakeAnswers;
import io.mivo.application.fake.FakeFieldDevices;
import io.mivo.application.fake.LeapingClock;
import io.mivo.application.fake.LeapingTicker;
import io.mivo.application.port.driving.ApplySite;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.Scope;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.sensor.Connection;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorLabel;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Site;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A small site over fake devices: a heat meter on an M-Bus line and an air handling unit on a Modbus line. */
public final class TestSite {
    public static final SensorUid HEAT_1 = new SensorUid("heat-1");
    public static final SensorUid AHU_1 = new SensorUid("ahu-1");
    public static final DeviceAddress METER = new DeviceAddress.Primary(5);
    public static final DeviceAddress UNIT = new DeviceAddress.UnitId(2);
    public static final RegisterSpan SETPOINT = new RegisterSpan(RegisterTable.HOLDING, 10, 1);
    public static final RegisterSpan ROOM = new RegisterSpan(RegisterTable.HOLDING, 11, 1);

    public final FakeFieldDevices devices = new FakeFieldDevices();
    public final LeapingClock clock = new LeapingClock();
    public final LeapingTicker ticker = new LeapingTicker();
    public final Storage storage = Storage.inMemory();
    public final MivoCore core = MivoCore.over(devices, new FakeAnswers())
            .encoding(new FakeAnswers())
            .recordEncoding(new FakeAnswers())
            .storage(storage)
            .times(clock, ticker)
            .build();

    /** The site applied. */
    public static TestSite standing() {
        TestSite site = new TestSite();
        ApplySite.Applied applied = site.core.applySite().apply(Site.of(buses(), List.of(heat(), ahu())), false);
        if (!applied.isDone()) {
            throw new IllegalStateException(applied.faults().toString());
        }
        return site;
    }

    /** Its two buses. */
    public static List<Bus> buses() {
        return List.of(bus("heat", Protocol.MBUS, 10_001), bus("power", Protocol.MODBUS, 1_502));
    }

    private static Bus bus(String id, Protocol protocol, int port) {
        Transport transport = new Transport.Tcp(new Endpoint("127.0.0.1", port));
        return new Bus(new BusId(id), new Line(protocol, transport, Duration.ofSeconds(1), 2));
    }

    /** The heat meter, read every minute. */
    public static Sensor heat() {
        SensorState state =
                new SensorState(true, Optional.of(Duration.ofMinutes(1)), Optional.empty(), Optional.empty());
        return sensor(HEAT_1, "heat", METER, DeviceProfile.WHATEVER_IT_SENDS, state);
    }

    /** The air handling unit, read on demand, with a set-point that may be written. */
    public static Sensor ahu() {
        WriteRule rule = new WriteRule(
                Optional.of(new BigDecimal("5")),
                Optional.of(new BigDecimal("35")),
                Optional.of(new BigDecimal("0.5")),
                true,
                WriteFunction.BY_WIDTH);
        DeviceProfile profile = new DeviceProfile(List.of(
                new Point.InRegister(
                        new ValueCode("HeatingSetpoint"), Unit.CELSIUS, register(SETPOINT), Optional.of(rule)),
                new Point.InRegister(
                        new ValueCode("RoomSensorTemperature"), Unit.CELSIUS, register(ROOM), Optional.empty())));
        SensorState state = new SensorState(true, Optional.empty(), Optional.empty(), Optional.empty());
        return sensor(AHU_1, "power", UNIT, profile, state);
    }

    /** A sensor of any kind. */
    public static Sensor sensor(
            SensorUid uid, String bus, DeviceAddress address, DeviceProfile profile, SensorState state) {
        SensorLabel label = new SensorLabel(uid.text(), Optional.empty(), MeterType.HEAT);
        return new Sensor(uid, label, new Connection(new BusId(bus), address, Optional.empty()), profile, state);
    }

    private static Register register(RegisterSpan span) {
        Register.Scaling tenth =
                new Register.Scaling(new BigDecimal("0.1"), BigDecimal.ZERO, Optional.empty(), List.of());
        return new Register(span, RegisterType.UINT16, RegisterOrder.ABCD, tenth, Register.Reading.PLAIN);
    }

    /** A machine that may do this with these sensors. */
    public static Caller machine(Set<Scope> scopes, SensorUid... sensors) {
        return Caller.machine(new ClientId("machine"), new Rights(scopes, SensorChoice.only(Set.of(sensors))));
    }
}
