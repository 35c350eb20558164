package io.mivo.application.reading;

import io.mivo.application.lane.BusDispatcher;
import io.mivo.application.lane.Order;
import io.mivo.application.lane.Urgency;
import io.mivo.application.lane.Visited;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driving.PollSensors;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.Connection;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Reads sensors unasked, each as often as its site says; does not ask for licenses. Safe for use by many threads. */
public final class PollingService implements PollSensors {
    /** How long a read may stay in the queue: a bus that cannot keep up gives every sensor its turn, though late. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final System.Logger LOG = System.getLogger(PollingService.class.getName());

    /**
     * A sensor's place in the cadence.
     *
     * @param since when the present interval began, by the ticker
     * @param waiting whether its read is queued or under way
     */
    private record Turn(long since, boolean waiting) {
        boolean isOver(long now, Duration every) {
            return !waiting && now - since >= every.toNanos();
        }
    }

    /** The sensors to be polled as they were at a version of the registry. */
    private record Polled(long version, List<Sensor> sensors) {}

    private final SensorRegistry registry;
    private final ReadOrders orders;
    private final BusDispatcher dispatcher;
    private final KeptReadings readings;
    private final Ticker ticker;
    private final Map<SensorUid, Turn> turns = new ConcurrentHashMap<>();
    private Optional<Polled> polled = Optional.empty();

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
        polledNow().sensors().forEach(this::pollIfDue);
    }

    /** The sensors to be polled, read anew when anything changed; the version first, so that no change is missed. */
    private synchronized Polled polledNow() {
        long version = registry.version();
        if (polled.filter(kept -> kept.version() == version).isEmpty()) {
            List<Sensor> sensors = registry.sensors().stream()
                    .filter(sensor -> sensor.state().enabled())
                    .filter(sensor -> sensor.state().readEvery().isPresent())
                    .toList();
            turns.keySet().retainAll(sensors.stream().map(Sensor::uid).collect(Collectors.toSet()));
            polled = Optional.of(new Polled(version, sensors));
        }
        return polled.orElseThrow();
    }

    /** A sensor that cannot be polled keeps no other from its turn. */
    private void pollIfDue(Sensor sensor) {
        try {
            if (isDue(sensor) && !isResting(sensor)) {
                poll(sensor);
            }
        } catch (IllegalStateException | RefusedException impossible) {
            LOG.log(System.Logger.Level.WARNING, "sensor " + sensor.uid() + " could not be polled", impossible);
        }
    }

    private boolean isDue(Sensor sensor) {
        Turn turn = turns.get(sensor.uid());
        return turn == null || turn.isOver(ticker.nanos(), every(sensor));
    }

    private boolean isResting(Sensor sensor) {
        Connection connection = sensor.connection();
        return !dispatcher.rest(orders.line(connection), connection.address()).isZero();
    }

    private static Duration every(Sensor sensor) {
        return sensor.state().readEvery().orElseThrow();
    }

    /** A turn that the device's battery does not bear any more today is over at once. */
    private void poll(Sensor sensor) {
        boolean isSpent = readings.areSpent(sensor);
        turns.compute(sensor.uid(), (uid, turn) -> new Turn(began(turn, every(sensor)), !isSpent));
        if (!isSpent) {
            submit(sensor);
        }
    }

    private void submit(Sensor sensor) {
        Order order = orders.read(sensor, Urgency.BACKGROUND, Deadline.in(PATIENCE, ticker));
        dispatcher.submit(order).whenDone(visited -> done(sensor, visited));
    }

    /** The interval that begins now keeps the cadence, unless it was missed altogether. */
    private long began(Turn turn, Duration every) {
        long now = ticker.nanos();
        long kept = turn == null ? now : turn.since() + every.toNanos();
        return now - kept < every.toNanos() ? kept : now;
    }

    private void done(Sensor sensor, Visited visited) {
        turns.computeIfPresent(sensor.uid(), (uid, turn) -> new Turn(since(turn, sensor, visited), false));
        if (visited instanceof Visited.Done) {
            readings.conclude(sensor, visited);
        }
    }

    /** A turn that was given up is due again as soon as it can be. */
    private static long since(Turn turn, Sensor sensor, Visited visited) {
        return visited instanceof Visited.NotReached
                ? turn.since() - every(sensor).toNanos()
                : turn.since();
    }
}
