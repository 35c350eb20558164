package io.mivo.application.reading;

import io.mivo.application.lane.Order;
import io.mivo.application.lane.Urgency;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driven.Visit;
import io.mivo.domain.bus.Line;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.sensor.Connection;
import io.mivo.domain.sensor.Sensor;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Turns a sensor into the visit that reads it. Safe for use by many threads. */
public final class ReadOrders {
    private static final Comparator<RegisterSpan> BY_PLACE = Comparator.comparing(RegisterSpan::table)
            .thenComparingInt(RegisterSpan::address)
            .thenComparingInt(RegisterSpan::count);

    private final SensorRegistry registry;

    /** Orders for the sensors of a registry. */
    public ReadOrders(SensorRegistry registry) {
        this.registry = registry;
    }

    /** The order that reads a sensor. */
    public Order read(Sensor sensor, Urgency urgency, Deadline deadline) {
        return new Order(line(sensor.connection()), visit(sensor), urgency, deadline);
    }

    /** The line of a sensor, with the sensor's own patience and pause. */
    public Line line(Connection connection) {
        Line line = registry.bus(connection.bus())
                .orElseThrow(() -> new IllegalStateException("no bus " + connection.bus()))
                .line();
        Line patient = connection.timeout().map(line::withTimeout).orElse(line);
        return connection.pause().map(patient::withPause).orElse(patient);
    }

    private static Visit visit(Sensor sensor) {
        return switch (sensor.connection().address().protocol()) {
            case MBUS ->
                new Visit.ReadMeter(
                        sensor.connection().address(),
                        sensor.connection().habits().forOneRead());
            case MODBUS -> registers(sensor);
        };
    }

    private static Visit registers(Sensor sensor) {
        DeviceProfile profile = sensor.profile();
        return new Visit.ReadRegisters(
                sensor.connection().address(),
                each(profile, Register::spans),
                each(profile, Register::together),
                profile.blocks());
    }

    private static List<RegisterSpan> each(DeviceProfile profile, Function<Register, List<RegisterSpan>> spans) {
        return profile.points().stream()
                .filter(Point.InRegister.class::isInstance)
                .flatMap(point -> spans.apply(((Point.InRegister) point).register()).stream())
                .distinct()
                .sorted(BY_PLACE)
                .toList();
    }
}
