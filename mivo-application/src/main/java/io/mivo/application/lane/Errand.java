package io.mivo.application.lane;

import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Visit;
import io.mivo.domain.bus.Line;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;

/** A visit in a lane with all who wait for it. Guarded by its lane, save for its result. */
final class Errand {
    /** Urgent ones first, then in order of arrival. */
    static final Comparator<Errand> BY_URGENCY =
            Comparator.comparing((Errand errand) -> errand.urgency).thenComparingLong(errand -> errand.number);

    private final long number;
    private final Line line;
    private final Visit visit;
    private final CompletableFuture<Visited> result = new CompletableFuture<>();
    private Urgency urgency;
    private Deadline deadline;
    private final long enteredAt;
    private int waiters;
    private boolean started;
    private long startedAt;

    Errand(long number, Order order, long enteredAt) {
        this.number = number;
        this.enteredAt = enteredAt;
        this.line = order.line();
        this.visit = order.visit();
        this.urgency = order.urgency();
        this.deadline = order.deadline();
        this.waiters = 1;
    }

    Line line() {
        return line;
    }

    Visit visit() {
        return visit;
    }

    Deadline deadline() {
        return deadline;
    }

    Urgency urgency() {
        return urgency;
    }

    CompletableFuture<Visited> result() {
        return result;
    }

    boolean isStarted() {
        return started;
    }

    long enteredAt() {
        return enteredAt;
    }

    long startedAt() {
        return startedAt;
    }

    void start(long at) {
        started = true;
        startedAt = at;
    }

    /** One more waits for it: it becomes as urgent, and lasts as long, as the most demanding of them wants. */
    void join(Order order) {
        waiters++;
        if (order.urgency().compareTo(urgency) < 0) {
            urgency = order.urgency();
        }
        if (order.deadline().isAfter(deadline)) {
            deadline = order.deadline();
        }
    }

    /** One less waits for it. Returns whether nobody does any more. */
    boolean leave() {
        waiters--;
        return waiters == 0;
    }
}
