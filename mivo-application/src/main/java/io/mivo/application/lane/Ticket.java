package io.mivo.application.lane;

import io.mivo.application.port.driven.Deadline;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The claim of one waiter on a visit. Safe for use by many threads. */
public final class Ticket {
    private static final System.Logger LOG = System.getLogger(Ticket.class.getName());

    /** How much longer than its deadline a visit under way may take to come to its end. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Lane lane;
    private final Errand errand;
    private final Deadline deadline;

    Ticket(Lane lane, Errand errand, Deadline deadline) {
        this.lane = lane;
        this.errand = errand;
        this.deadline = deadline;
    }

    /** Waits until the visit took place, or surely never will for this waiter. */
    public Visited await() {
        try {
            return awaited(deadline.remaining());
        } catch (TimeoutException late) {
            return lane.giveUp(errand) ? notReached() : underWay();
        }
    }

    private Visited underWay() {
        try {
            return awaited(GRACE);
        } catch (TimeoutException stuck) {
            return new Visited.NotReached("still under way when the timeout ended", true);
        }
    }

    private Visited awaited(Duration wait) throws TimeoutException {
        try {
            return errand.result().get(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return lane.giveUp(errand)
                    ? new Visited.Stopped()
                    : new Visited.NotReached("interrupted while under way", true);
        } catch (ExecutionException fault) {
            return new Visited.Failed(fault);
        }
    }

    private static Visited notReached() {
        return new Visited.NotReached("the queue outlasted the timeout", false);
    }

    /** Hands the result over when it is there, on the thread of the lane, or at once when it is there already; does not wait. */
    public void whenDone(Consumer<Visited> taker) {
        CompletableFuture<Void> handed = errand.result().thenAccept(taker);
        handed.exceptionally(fault -> {
            LOG.log(System.Logger.Level.ERROR, "what came of a visit could not be taken", fault);
            return null;
        });
    }
}
