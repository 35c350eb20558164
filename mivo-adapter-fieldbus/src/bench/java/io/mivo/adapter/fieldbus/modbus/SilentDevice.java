package io.mivo.adapter.fieldbus.modbus;

import io.mivo.adapter.fieldbus.modbus.decode.RegisterDecoding;
import io.mivo.application.MivoCore;
import io.mivo.application.port.driven.FieldDevices;
import io.mivo.application.port.driven.Ticker;
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
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** What one silent device of ten behind a converter costs the others, beside the same ten when all of them answer. */
public final class SilentDevice {
    private static final int SILENT = 10;
    private static final Duration TIMEOUT = Duration.ofMillis(500);
    private static final int SECONDS = Integer.getInteger("mivo.bench.silent", 110);

    /** What was done on the line: begun at, and how long it took, in nanoseconds. */
    private record Done(long begun, long took) {}

    private final Map<DeviceAddress, List<Done>> visits = new ConcurrentHashMap<>();

    private SilentDevice() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new SilentDevice().measure("all ten answer", 0);
        new SilentDevice().measure("one of ten is silent", SILENT);
        System.exit(0);
    }

    private void measure(String name, int silent) throws IOException, InterruptedException {
        try (FaultyPeer peer = new FaultyPeer(FaultyPeer.Carrier.CONVERTER);
                MivoCore core = MivoCore.over(watched(), new RegisterDecoding()).build()) {
            peer.answering(asked -> {
                if (asked.body()[0] != silent) {
                    asked.say(asked.frame());
                }
            });
            Transport transport = new Transport.RtuOverTcp(new Endpoint("127.0.0.1", peer.port()));
            Bus bus = new Bus(new BusId("line"), new Line(Protocol.MODBUS, transport, TIMEOUT, 2));
            core.applySite()
                    .apply(
                            Site.of(
                                    List.of(bus),
                                    IntStream.rangeClosed(1, 10)
                                            .mapToObj(unit -> sensor(bus, unit))
                                            .toList()),
                            false);
            poll(core);
            report(name);
        }
    }

    private FieldDevices watched() {
        ModbusDevices devices = new ModbusDevices();
        return (line, visit, deadline) -> {
            long begun = Ticker.SYSTEM.nanos();
            try {
                return devices.visit(line, visit, deadline);
            } finally {
                visits.computeIfAbsent(visit.address(), each -> new CopyOnWriteArrayList<>())
                        .add(new Done(begun, Ticker.SYSTEM.nanos() - begun));
            }
        };
    }

    private static void poll(MivoCore core) throws InterruptedException {
        long end = Ticker.SYSTEM.nanos() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (Ticker.SYSTEM.nanos() < end) {
            core.pollSensors().pollDue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void report(String name) {
        List<Done> last = visits.get(new DeviceAddress.UnitId(SILENT));
        LongSummaryStatistics polls = IntStream.range(1, SILENT)
                .mapToLong(unit -> visits.get(new DeviceAddress.UnitId(unit)).size())
                .summaryStatistics();
        LongSummaryStatistics pauses =
                IntStream.range(1, SILENT).flatMap(this::pauses).asLongStream().summaryStatistics();
        System.out.printf(
                "%s: in %d s the nine others were read %d to %d times, the longest pause of one %d ms; ",
                name, SECONDS, polls.getMin(), polls.getMax(), pauses.getMax());
        System.out.printf(
                "the tenth was asked %d times for %s ms%n",
                last.size(),
                last.stream()
                        .map(each -> TimeUnit.NANOSECONDS.toMillis(each.took()))
                        .limit(8)
                        .toList());
    }

    private IntStream pauses(int unit) {
        List<Done> done = visits.get(new DeviceAddress.UnitId(unit));
        return IntStream.range(1, done.size())
                .map(index -> (int) TimeUnit.NANOSECONDS.toMillis(
                        done.get(index).begun() - done.get(index - 1).begun()));
    }

    private static Sensor sensor(Bus bus, int unit) {
        RegisterSpan span = new RegisterSpan(RegisterTable.HOLDING, 0, 2);
        Register register = new Register(
                span, RegisterType.UINT32, RegisterOrder.ABCD, Register.Scaling.NONE, Register.Reading.PLAIN);
        Point point = new Point.InRegister(new ValueCode("X_Value"), Unit.ONE, register, Optional.empty());
        return new Sensor(
                new SensorUid("unit-" + unit),
                new SensorLabel("Unit " + unit, Optional.empty(), MeterType.OTHER),
                Connection.over(bus, new DeviceAddress.UnitId(unit)),
                new DeviceProfile(List.of(point)),
                new SensorState(true, Optional.of(Duration.ofSeconds(1)), Optional.empty(), Optional.empty()));
    }
}
