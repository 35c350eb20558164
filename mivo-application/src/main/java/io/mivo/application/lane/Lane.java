package io.mivo.application.lane;

import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driving.ObserveLines.LineState;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** The queue of one physical line and the thread that serves it, one visit at a time. Safe for use by many threads. */
final class Lane {
    private static final System.Logger LOG = System.getLogger(Lane.class.getName());

    private final String endpoint;
    private final Visiting visiting;
    private final Paces paces;
    private final Tally tally = new Tally();
    private final PriorityQueue<Errand> waiting = new PriorityQueue<>(Errand.BY_URGENCY);
    private final Map<Visit, Errand> openReads = new HashMap<>();
    private long number;
    private boolean stopping;

    Lane(String endpoint, Visiting visiting) {
        this.endpoint = endpoint;
        this.visiting = visiting;
        this.paces = new Paces(
                visiting.ticker(), new SplittableRandom(visiting.ticker().nanos() ^ endpoint.hashCode()));
    }

    /** Queues a visit, or joins an equal read that is queued or under way. */
    synchronized Ticket enter(Order order) {
        Errand open = openReads.get(order.visit());
        Errand errand = open == null ? queued(order) : joined(open, order);
        return new Ticket(this, errand, order.deadline());
    }

    private Errand queued(Order order) {
        Errand errand = new Errand(number++, order, visiting.ticker().nanos());
        if (stopping) {
            errand.result().complete(new Visited.Stopped());
            return errand;
        }
        if (order.visit().isRead()) {
            openReads.put(order.visit(), errand);
        }
        waiting.add(errand);
        notifyAll();
        return errand;
    }

    private Errand joined(Errand errand, Order order) {
        boolean queued = waiting.remove(errand);
        errand.join(order);
        if (queued) {
            waiting.add(errand);
        }
        return errand;
    }

    /** One waiter goes. Returns whether the visit never takes place for it; false when it is under way or over. */
    synchronized boolean giveUp(Errand errand) {
        if (errand.isStarted()) {
            return false;
        }
        if (errand.leave()) {
            waiting.remove(errand);
            openReads.remove(errand.visit(), errand);
        }
        return true;
    }

    /** Serves the queue until the lane stops: the life of its thread. */
    void serve() {
        Optional<Line> last = Optional.empty();
        for (Optional<Errand> next = next(); next.isPresent(); next = next()) {
            if (!isLeftAlone(next.get())) {
                serve(next.get());
            }
            last = Optional.of(next.get().line());
        }
        last.ifPresent(visiting.devices()::leave);
    }

    private synchronized Optional<Errand> next() {
        try {
            while (!stopping && waiting.isEmpty()) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stop();
        }
        Optional<Errand> next = Optional.ofNullable(waiting.poll());
        next.ifPresent(errand -> errand.start(visiting.ticker().nanos()));
        return next;
    }

    /** Nobody waits for it, and since it was queued its device or line turned out to be silent: it gives up its turn. */
    private synchronized boolean isLeftAlone(Errand errand) {
        boolean alone = errand.urgency() != Urgency.URGENT
                && !rest(errand.visit().address()).isZero();
        if (alone) {
            closed(errand).result().complete(new Visited.NotReached("the device is left alone for a while", false));
        }
        return alone;
    }

    private void serve(Errand errand) {
        boolean probe = paces.wasSilent(errand.visit().address());
        try {
            Visiting.Trip trip = trip(errand, probe ? errand.line().probing() : errand.line());
            closed(errand).result().complete(trip.visited());
        } catch (Throwable fault) {
            LOG.log(System.Logger.Level.ERROR, "a visit failed: " + errand.visit(), fault);
            closed(errand).result().complete(new Visited.Failed(fault));
        }
    }

    private Visiting.Trip trip(Errand errand, Line line) {
        Deadline until = deadline(errand);
        Visiting.Trip trip = visiting.go(errand, line, until);
        note(errand, trip);
        return trip.telling() || !isWantedAfter(errand, until) ? trip : trip(errand, line);
    }

    private synchronized Deadline deadline(Errand errand) {
        return errand.deadline();
    }

    /** Whether somebody with more time joined meanwhile; from now on nobody can when nobody did. */
    private synchronized boolean isWantedAfter(Errand errand, Deadline until) {
        boolean wanted = !stopping && errand.deadline().isAfter(until);
        if (!wanted) {
            closed(errand);
        }
        return wanted;
    }

    private void note(Errand errand, Visiting.Trip trip) {
        if (trip.visited() instanceof Visited.Done done) {
            tally.note(done.outcome(), visiting.ticker().nanos() - errand.startedAt());
            if (trip.telling()) {
                paces.note(errand.visit(), done.outcome());
            }
        }
    }

    private synchronized Errand closed(Errand errand) {
        openReads.remove(errand.visit(), errand);
        return errand;
    }

    /** Lets the visit under way end, and tells all who wait for others that theirs never takes place. */
    synchronized void stop() {
        stopping = true;
        waiting.forEach(errand -> errand.result().complete(new Visited.Stopped()));
        waiting.clear();
        openReads.clear();
        notifyAll();
    }

    /** How long a device is still left alone; zero when it is not. */
    Duration rest(DeviceAddress address) {
        return paces.rest(address);
    }

    /** How the lane is doing. */
    synchronized LineState state() {
        return new LineState(endpoint, waiting.size(), tally.counts(), paces.resting(), tally.busy());
    }
}
