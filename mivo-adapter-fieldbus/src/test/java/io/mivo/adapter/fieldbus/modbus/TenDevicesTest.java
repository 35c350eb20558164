package io.mivo.adapter.fieldbus.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.modbus.decode.RegisterDecoding;
import io.mivo.application.MivoCore;
import io.mivo.application.port.driving.ObserveLines;
import io.mivo.application.port.driving.WatchSensors.WatchedSensor;
import io.mivo.domain.access.Caller;
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
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.sensor.Connection;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorLabel;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Site;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.ValueCode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten devices behind one converter: 8 is dead, 9 slow, 10 rejects reads across holes. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TenDevicesTest {
    private static final int DEAD = 8;
    private static final int SLOW = 9;
    private static final int HOLED = 10;
    private static final int HOLE = 104;
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int SECONDS = 5;

    @Test
    void seven_stay_on_their_schedule_whatever_the_others_do() throws IOException, InterruptedException {
        try (FaultyPeer peer = new FaultyPeer(FaultyPeer.Carrier.CONVERTER);
                MivoCore core = MivoCore.over(new ModbusDevices(), new RegisterDecoding())
                        .build()) {
            peer.answering(TenDevicesTest::answer);
            Bus bus = new Bus(new BusId("line"), line(peer.port()));
            List<Sensor> sensors = IntStream.rangeClosed(1, 10)
                    .mapToObj(unit -> sensor(bus, unit))
                    .toList();
            assertThat(core.applySite()
                            .apply(Site.of(List.of(bus), sensors), false)
                            .faults())
                    .isEmpty();

            for (long began = System.nanoTime(); System.nanoTime() - began < SECONDS * 1_000_000_000L; ) {
                core.pollSensors().pollDue();
                TimeUnit.MILLISECONDS.sleep(20);
            }

            long most = IntStream.rangeClosed(1, 7)
                    .mapToLong(unit -> asked(peer, unit))
                    .max()
                    .orElseThrow();
            assertThat(IntStream.rangeClosed(1, 7).mapToLong(unit -> asked(peer, unit)))
                    .allMatch(count -> count >= most - 1 && count >= SECONDS - 1);
            assertThat(asked(peer, DEAD)).isBetween(1L, 2L);
            assertThat(peer.connections.get()).isLessThanOrEqualTo(3);
            showsWhoRests(core);
        }
    }

    private static void showsWhoRests(MivoCore core) {
        assertThat(core.observeLines().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.resting().rests())
                        .extracting(ObserveLines.Rest::who)
                        .containsExactly("unit " + DEAD));
        for (WatchedSensor each : core.watchSensors().watch(Caller.LOCAL)) {
            boolean dead = each.sensor().uid().text().equals("unit-" + DEAD);
            assertThat(each.nextTry().isPresent())
                    .as(each.sensor().uid().text())
                    .isEqualTo(dead);
            assertThat(each.lastAttempt().orElseThrow().result())
                    .as(each.sensor().uid().text())
                    .isEqualTo(dead ? ReadResult.NO_ANSWER : ReadResult.OK);
        }
    }

    private static long asked(FaultyPeer peer, int unit) {
        String begun = String.format("%02x03", unit);
        return peer.asked.stream().filter(each -> each.startsWith(begun)).count();
    }

    private static void answer(FaultyPeer.Asked asked) throws IOException {
        int from = (asked.body()[2] & 0xff) << 8 | asked.body()[3] & 0xff;
        boolean holed = from <= HOLE && HOLE < from + asked.body()[5];
        switch (asked.body()[0]) {
            case DEAD -> {}
            case SLOW -> asked.sayAfter(150, asked.frame());
            case HOLED -> asked.say(asked.frame(holed ? new byte[] {HOLED, (byte) 0x83, 2} : asked.honest()));
            default -> asked.say(asked.frame());
        }
    }

    private static Line line(int port) {
        Transport transport = new Transport.RtuOverTcp(new Endpoint("127.0.0.1", port));
        return new Line(Protocol.MODBUS, transport, Duration.ofMillis(400), 1);
    }

    private static Sensor sensor(Bus bus, int unit) {
        DeviceProfile profile = new DeviceProfile(List.of(point("X_One", 100), point("X_Two", HOLE + 4)));
        return new Sensor(
                new SensorUid("unit-" + unit),
                new SensorLabel("Unit " + unit, Optional.empty(), MeterType.OTHER),
                Connection.over(bus, new DeviceAddress.UnitId(unit)),
                profile,
                new SensorState(true, Optional.of(EVERY), Optional.empty(), Optional.empty()));
    }

    private static Point point(String code, int address) {
        RegisterSpan span = new RegisterSpan(RegisterTable.HOLDING, address, 2);
        Register register = new Register(
                span, RegisterType.UINT32, RegisterOrder.ABCD, Register.Scaling.NONE, Register.Reading.PLAIN);
        return new Point.InRegister(new ValueCode(code), Unit.ONE, register, Optional.empty());
    }
}
