package io.mivo.application.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.TestSite;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Patience;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Site;
import io.mivo.domain.site.SiteFault;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Serial line V1.02, 2.2: 0 is a broadcast, 1 to 247 are devices, 248 to 255 are reserved. */
class UnitsOnALineTest {
    private static final SensorState ON = new SensorState(true, Optional.empty(), Optional.empty(), Optional.empty());
    private static final Endpoint GATEWAY = new Endpoint("gateway", 502);
    private static final DeviceProfile WRITTEN = TestSite.ahu().profile();
    private static final DeviceProfile ONLY_READ = new DeviceProfile(
            WRITTEN.points().stream().map(UnitsOnALineTest::onlyRead).toList());

    private final TestSite site = TestSite.standing();

    @AfterEach
    void close() {
        site.core.close();
    }

    @Test
    void on_rtu_are_1_to_247() {
        Transport rtu = new Transport.RtuOverTcp(GATEWAY);

        assertThat(faults(rtu, 1, WRITTEN)).isEmpty();
        assertThat(faults(rtu, 247, WRITTEN)).isEmpty();
        assertThat(faults(rtu, 248, ONLY_READ))
                .containsExactly(
                        "sensors[0].address.unitId: unit 248 is reserved on RTU (248 to 255): no device has it;"
                                + " give 1 to 247");
        assertThat(faults(rtu, 0, ONLY_READ))
                .containsExactly("sensors[0].address.unitId: unit 0 is a broadcast on RTU: all devices listen to it and"
                        + " none answers; give 1 to 247");
    }

    @Test
    void over_tcp_are_0_to_255_but_a_broadcast_is_never_written() {
        Transport tcp = new Transport.Tcp(GATEWAY);

        assertThat(faults(tcp, 0, ONLY_READ)).isEmpty();
        assertThat(faults(tcp, 255, WRITTEN)).isEmpty();
        assertThat(faults(tcp, 0, WRITTEN))
                .containsExactly(
                        "sensors[0].values[0].write: a write to unit 0 is a broadcast: every device of the line"
                                + " would take it and none confirm it; give the device's own unitId, or 255 for a device with a"
                                + " TCP port of its own");
    }

    @Test
    void share_a_line_only_when_it_is_framed_alike() {
        List<Bus> buses = List.of(bus("a", new Transport.Tcp(GATEWAY)), bus("b", new Transport.RtuOverTcp(GATEWAY)));

        assertThat(told(Site.of(buses, List.of())))
                .containsExactly("buses[1].transport: gateway:502 carries Modbus TCP already");
    }

    private static Point onlyRead(Point point) {
        Point.InRegister in = (Point.InRegister) point;
        return new Point.InRegister(in.code(), in.unit(), in.register(), Optional.empty());
    }

    private List<String> faults(Transport transport, int unit, DeviceProfile profile) {
        Sensor sensor = TestSite.sensor(new SensorUid("x1"), "line", new DeviceAddress.UnitId(unit), profile, ON);
        return told(Site.of(List.of(bus("line", transport)), List.of(sensor)));
    }

    private List<String> told(Site declared) {
        return site.core.applySite().apply(declared, false).faults().stream()
                .map(UnitsOnALineTest::told)
                .toList();
    }

    private static String told(SiteFault fault) {
        return fault.path() + ": " + fault.message();
    }

    private static Bus bus(String id, Transport transport) {
        return new Bus(new BusId(id), new Line(Protocol.MODBUS, transport, Patience.USUAL));
    }
}
