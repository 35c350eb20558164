package io.mivo.application.lane;

import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.FieldDevices;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driving.ObserveLines;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Owns all lines: every visit to a device goes through here. One lane, with one thread, for each physical line, so that
 * nothing ever overlaps on a line and no line waits for another. Safe for use by many threads.
 */
public final class BusDispatcher implements ObserveLines {
    private record Served(Lane lane, Thread thread) {}

    private final Map<String, Served> lanes = new ConcurrentHashMap<>();
    private final Visiting visiting;
    private volatile boolean stopping;

    /** A dispatcher without lanes yet; each begins with the first visit to its line. */
    public BusDispatcher(FieldDevices devices, Clock clock, Ticker ticker) {
        this.visiting = new Visiting(devices, clock, ticker);
    }

    /** Queues a visit, or joins an equal read that is queued or under way. */
    public Ticket submit(Order order) {
        Lane lane = lanes.computeIfAbsent(order.line().endpoint(), this::begun).lane();
        if (stopping) {
            lane.stop();
        }
        return lane.enter(order);
    }

    private Served begun(String endpoint) {
        Lane lane = new Lane(endpoint, visiting);
        Thread thread = new Thread(lane::serve, "mivo-line-" + endpoint);
        thread.setDaemon(true);
        thread.start();
        return new Served(lane, thread);
    }

    /** How long a silent device is still left alone; zero when it is not. */
    public Duration rest(Line line, DeviceAddress address) {
        Served served = lanes.get(line.endpoint());
        return served == null ? Duration.ZERO : served.lane().rest(address);
    }

    @Override
    public List<LineState> lines() {
        return lanes.values().stream()
                .map(served -> served.lane().state())
                .sorted(Comparator.comparing(LineState::endpoint))
                .toList();
    }

    /** Lets visits under way end, for so long at most, and starts no others. */
    public void stop(Duration patience) {
        stopping = true;
        lanes.values().forEach(served -> served.lane().stop());
        Deadline end = Deadline.in(patience, Ticker.SYSTEM);
        lanes.values().forEach(served -> join(served.thread(), end));
    }

    private static void join(Thread thread, Deadline end) {
        try {
            thread.join(Math.max(1, end.remaining().toMillis()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
