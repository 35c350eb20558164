package io.mivo.adapter.fieldbus.simulator;

import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.RecordSelection;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.Position;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sensor as the simulated building's site file describes it; reads no other site files. */
record DescribedSensor(String uid, Line line, DeviceAddress address, MeterType type, DeviceProfile profile) {
    private static final Pattern BUS = Pattern.compile(
            "\\{id: (\\w+), protocol: (\\w+), transport: \\{tcp: \"([^\"]+)\"}, timeout: (\\w[^,]*), retries: (\\d)}");
    private static final Pattern SENSOR = Pattern.compile(
            "(\\S+)\\n.*bus: (\\w+)\\n +address: \\{(\\w+): (\\d+)}.*meterType: (\\w+)\\n.*", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\{code: (\\w+), unit: \"?([^,\"]+)\"?, register: "
            + "\\{table: (\\w+), address: (\\d+), type: (\\w+)(?:, order: (\\w+))?(?:, scale: ([\\d.]+))?");
    private static final Pattern RECORD =
            Pattern.compile("\\{code: (\\w+), record: \\{quantity: (\\w+), subunit: (\\d+)}}");

    static List<DescribedSensor> of(String siteFile) {
        Map<String, Line> lines =
                BUS.matcher(siteFile).results().collect(Collectors.toMap(bus -> bus.group(1), DescribedSensor::line));
        return Stream.of(siteFile.split(" {2}- uid: "))
                .skip(1)
                .map(entry -> sensor(entry, lines))
                .toList();
    }

    private static Line line(MatchResult bus) {
        return new Line(
                Protocol.valueOf(bus.group(2).toUpperCase(Locale.ROOT)),
                new Transport.Tcp(Endpoint.parse(bus.group(3))),
                Duration.parse(bus.group(4)),
                Integer.parseInt(bus.group(5)));
    }

    private static DescribedSensor sensor(String entry, Map<String, Line> lines) {
        MatchResult sensor = SENSOR.matcher(entry).results().findFirst().orElseThrow();
        int number = Integer.parseInt(sensor.group(4));
        return new DescribedSensor(
                sensor.group(1),
                lines.get(sensor.group(2)),
                sensor.group(3).equals("primary")
                        ? new DeviceAddress.Primary(number)
                        : new DeviceAddress.UnitId(number),
                MeterType.ofWord(sensor.group(5)).orElseThrow(),
                new DeviceProfile(Stream.concat(
                                VALUE.matcher(entry).results().map(DescribedSensor::point),
                                RECORD.matcher(entry).results().map(DescribedSensor::recordPoint))
                        .toList()));
    }

    private static Point recordPoint(MatchResult value) {
        Position position = new Position(0, 0, Integer.parseInt(value.group(3)), Position.Function.INSTANTANEOUS);
        return new Point.InRecord(new ValueCode(value.group(1)), new RecordSelection(value.group(2), position));
    }

    private static Point point(MatchResult value) {
        RegisterType type = RegisterType.ofWord(value.group(5)).orElseThrow();
        RegisterTable table = RegisterTable.ofWord(value.group(3)).orElseThrow();
        BigDecimal scale = new BigDecimal(Optional.ofNullable(value.group(7)).orElse("1"));
        return new Point.InRegister(
                new ValueCode(value.group(1)),
                Unit.ofSymbol(value.group(2)).orElseThrow(),
                new Register(
                        new RegisterSpan(table, Integer.parseInt(value.group(4)), type.registers()),
                        type,
                        RegisterOrder.valueOf(
                                Optional.ofNullable(value.group(6)).orElse("ABCD")),
                        new Register.Scaling(scale, BigDecimal.ZERO, Optional.empty(), List.of()),
                        Register.Reading.PLAIN),
                Optional.empty());
    }

    List<RegisterSpan> spans() {
        return profile.points().stream()
                .map(point -> ((Point.InRegister) point).register().span())
                .toList();
    }
}
