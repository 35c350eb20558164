package io.mivo.application.reading;

import io.mivo.application.lane.BusDispatcher;
import io.mivo.application.lane.Order;
import io.mivo.application.lane.Urgency;
import io.mivo.application.lane.Visited;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driving.PollSensors;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Reads sensors unasked, each as often as its site says; does not ask for licenses. Safe for use by many threads. */
public final class PollingService implements PollSensors {
    private record Turn(long nextAt, boolean waiting) {}

    private final SensorRegistry registry;
    private final ReadOrders orders;
    private final BusDispatcher dispatcher;
    private final KeptReadings readings;
    private final Ticker ticker;
    private final Map<SensorUid, Turn> turns = new ConcurrentHashMap<>();

    /** Polls the sensors of a registry over a dispatcher. */
    public PollingService(
            SensorRegistry registry,
            ReadOrders orders,
            BusDispatcher dispatcher,
            KeptReadings readings,
            Ticker ticker) {
        this.registry = registry;
        this.orders = orders;
        this.dispatcher = dispatcher;
        this.readings = readings;
        this.ticker = ticker;
    }

    @Override
    public void pollDue() {
        List<Sensor> sensors = registry.sensors().stream()
                .filter(sensor -> sensor.state().enabled())
                .filter(sensor -> sensor.state().readEvery().isPresent())
                .toList();
        turns.keySet().retainAll(sensors.stream().map(Sensor::uid).collect(Collectors.toSet()));
        sensors.stream().filter(this::isDue).forEach(this::poll);
    }

    private boolean isDue(Sensor sensor) {
        Turn turn = turns.get(sensor.uid());
        boolean due = turn == null || (!turn.waiting() && ticker.nanos() - turn.nextAt() >= 0);
        return due
                && dispatcher
                        .rest(
                                orders.line(sensor.connection()),
                                sensor.connection().address())
                        .isZero();
    }

    private void poll(Sensor sensor) {
        Duration every = sensor.state().readEvery().orElseThrow();
        turns.compute(sensor.uid(), (uid, turn) -> new Turn(next(turn, every), true));
        Deadline deadline = Deadline.in(ReadSensor.LONGEST_TIMEOUT, ticker);
        Order order = orders.read(sensor, Urgency.BACKGROUND, deadline);
        dispatcher.submit(order).whenDone(visited -> done(sensor, visited));
    }

    /** The next turn keeps the cadence, unless it was missed altogether. */
    private long next(Turn turn, Duration every) {
        long now = ticker.nanos();
        long kept = turn == null ? now + every.toNanos() : turn.nextAt() + every.toNanos();
        return kept - now > 0 ? kept : now + every.toNanos();
    }

    private void done(Sensor sensor, Visited visited) {
        turns.computeIfPresent(sensor.uid(), (uid, turn) -> new Turn(turn.nextAt(), false));
        if (visited instanceof Visited.Done) {
            readings.conclude(sensor, visited);
        }
    }
}
