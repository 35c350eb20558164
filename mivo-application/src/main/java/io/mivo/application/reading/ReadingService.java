package io.mivo.application.reading;

import io.mivo.application.lane.BusDispatcher;
import io.mivo.application.lane.Order;
import io.mivo.application.lane.Urgency;
import io.mivo.application.lane.Visited;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.Scope;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads sensors on demand. Safe for use by many threads. */
public final class ReadingService implements ReadSensor {
    private final SensorGate gate;
    private final ReadOrders orders;
    private final BusDispatcher dispatcher;
    private final KeptReadings readings;
    private final Times times;

    /** By which time it goes. */
    public record Times(Clock clock, Ticker ticker) {}

    /** Reads through a gate, over a dispatcher. */
    public ReadingService(
            SensorGate gate, ReadOrders orders, BusDispatcher dispatcher, KeptReadings readings, Times times) {
        this.gate = gate;
        this.orders = orders;
        this.dispatcher = dispatcher;
        this.readings = readings;
        this.times = times;
    }

    @Override
    public Answer read(Caller caller, SensorUid uid, Request request) {
        gate.requireScope(caller, Scope.SENSORS_READ);
        Sensor sensor = gate.requireActive(caller, uid);
        Timeouts.requireWithinLimits(request.timeout());
        WantedCodes wanted = new WantedCodes(request.codes());
        wanted.requireOffered(sensor, () -> readings.lastGood(sensor));
        return kept(sensor, request.maxAge())
                .or(() -> readings.limited(sensor))
                .map(reading -> answer(sensor, wanted, reading, true))
                .orElseGet(() -> {
                    Reading reading = readNow(sensor, request.timeout());
                    gate.requireActive(caller, uid);
                    return answer(sensor, wanted, reading, false);
                });
    }

    private static Answer answer(Sensor sensor, WantedCodes wanted, Reading reading, boolean fromCache) {
        return new Answer(sensor, wanted.of(reading), fromCache);
    }

    private Optional<Reading> kept(Sensor sensor, Optional<Duration> maxAge) {
        if (maxAge.isEmpty()) {
            return Optional.empty();
        }
        Instant now = times.clock().instant();
        Instant oldest = now.minus(maxAge.get());
        return readings.lastGood(sensor)
                .filter(reading -> !reading.timestamp().isBefore(oldest)
                        && !reading.timestamp().isAfter(now));
    }

    private Reading readNow(Sensor sensor, Duration timeout) {
        Deadline deadline = Deadline.in(timeout, times.ticker());
        Order order = orders.read(sensor, Urgency.URGENT, deadline);
        Visited visited = dispatcher.submit(order).await();
        if (visited instanceof Visited.Stopped) {
            throw new RefusedException(Reason.UNAVAILABLE, "MIVO is stopping");
        }
        if (visited instanceof Visited.Failed failed) {
            throw new IllegalStateException("the visit to " + sensor.uid() + " failed", failed.fault());
        }
        return readings.conclude(sensor, visited);
    }
}
