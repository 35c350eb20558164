package io.mivo.adapter.fieldbus.modbus;

import com.sun.management.OperatingSystemMXBean;
import io.mivo.adapter.fieldbus.modbus.decode.RegisterDecoding;
import io.mivo.application.MivoCore;
import io.mivo.application.port.driven.FieldDevices;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
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
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** What it costs to read 100 registers of each of 500 devices once a second through the core, and whether a second is missed. */
public final class ManyDevices {
    private static final int DEVICES = 500;
    private static final int WARM_UP = 10;
    private static final int SECONDS = 30;
    private static final int STEP_MILLIS = 100;

    private final Map<String, AtomicInteger> answered = new ConcurrentHashMap<>();
    private final MivoCore core;

    private ManyDevices() {
        ModbusDevices devices = new ModbusDevices();
        FieldDevices counted = (line, visit, deadline) -> {
            VisitOutcome outcome = devices.visit(line, visit, deadline);
            if (outcome instanceof VisitOutcome.Answered) {
                answered.computeIfAbsent(line.endpoint(), each -> new AtomicInteger()).incrementAndGet();
            }
            return outcome;
        };
        core = MivoCore.over(counted, new RegisterDecoding()).build();
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process fleet = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DeviceFleet.class.getName(),
                        String.valueOf(DEVICES))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            new ManyDevices().measure(ports(fleet));
        } finally {
            fleet.destroy();
        }
        System.exit(0);
    }

    private static List<Integer> ports(Process fleet) throws IOException {
        BufferedReader told = fleet.inputReader();
        List<Integer> ports = new ArrayList<>();
        for (String line = told.readLine(); !"ready".equals(line); line = told.readLine()) {
            ports.add(Integer.valueOf(line));
        }
        return ports;
    }

    private void measure(List<Integer> ports) throws InterruptedException {
        List<Bus> buses = ports.stream()
                .map(port -> new Bus(
                        new BusId("bus-" + port), Line.overTcp(Protocol.MODBUS, "127.0.0.1:" + port)))
                .toList();
        List<Sensor> sensors = buses.stream().map(ManyDevices::sensor).toList();
        core.applySite().apply(Site.of(buses, sensors), false);
        poll(WARM_UP);
        Map<String, Integer> before = counts();
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = machine.getProcessCpuTime();
        long begun = Ticker.SYSTEM.nanos();
        poll(SECONDS);
        long wall = Ticker.SYSTEM.nanos() - begun;
        double share = 100.0 * (machine.getProcessCpuTime() - cpu) / wall;
        Map<String, Integer> after = counts();
        int missed = after.entrySet().stream()
                .mapToInt(each -> Math.max(0, SECONDS - (each.getValue() - before.getOrDefault(each.getKey(), 0))))
                .sum();
        System.out.printf("%d devices with 100 registers once a second: %.1f %% of one core, ", DEVICES, share);
        System.out.printf("%d seconds missed of %d%n", missed, DEVICES * SECONDS);
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new ConcurrentHashMap<>();
        answered.forEach((endpoint, count) -> counts.put(endpoint, count.get()));
        return counts;
    }

    private void poll(int seconds) throws InterruptedException {
        long begun = Ticker.SYSTEM.nanos();
        for (long step = 1; step <= seconds * 1000L / STEP_MILLIS; step++) {
            core.pollSensors().pollDue();
            long left = begun + step * STEP_MILLIS * 1_000_000L - Ticker.SYSTEM.nanos();
            TimeUnit.NANOSECONDS.sleep(Math.max(0, left));
        }
    }

    private static Sensor sensor(Bus bus) {
        List<Point> points = IntStream.range(0, 25).mapToObj(ManyDevices::point).toList();
        return new Sensor(
                new SensorUid(bus.id().text()),
                new SensorLabel("Device", Optional.empty(), MeterType.OTHER),
                Connection.over(bus, new DeviceAddress.UnitId(1)),
                new DeviceProfile(points),
                new SensorState(true, Optional.of(Duration.ofSeconds(1)), Optional.empty(), Optional.empty()));
    }

    private static Point point(int number) {
        RegisterSpan span = new RegisterSpan(RegisterTable.HOLDING, 4 * number, 4);
        Register register = new Register(
                span, RegisterType.UINT64, RegisterOrder.ABCD, Register.Scaling.NONE, Register.Reading.PLAIN);
        return new Point.InRegister(new ValueCode("X_Value" + number), Unit.ONE, register, Optional.empty());
    }
}
