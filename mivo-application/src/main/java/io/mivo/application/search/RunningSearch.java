package io.mivo.application.search;

import io.mivo.application.lane.BusDispatcher;
import io.mivo.application.lane.Order;
import io.mivo.application.lane.Urgency;
import io.mivo.application.lane.Visited;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.SearchMeters.Count;
import io.mivo.application.port.driving.SearchMeters.Find;
import io.mivo.application.port.driving.SearchMeters.Progress;
import io.mivo.application.port.driving.SearchMeters.State;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.SecondaryAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A search on its line: asks one question after the other, each of them when the lane has nothing else to do. Safe for use
 * by many threads; never enters the lane while it holds its own lock.
 */
final class RunningSearch {
    /** However long the lane has other things to do, a question waits for its turn. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final Line line;
    private final int repeats;
    private final Search search;
    private final BusDispatcher dispatcher;
    private final Ticker ticker;
    private State state = State.RUNNING;
    private Optional<String> trouble = Optional.empty();
    private boolean isOut;
    private boolean isHurrying;
    private int silences;
    private long since;
    private int askedBefore;

    RunningSearch(Line line, Search search, int repeats, BusDispatcher dispatcher, Ticker ticker) {
        this.line = line;
        this.search = search;
        this.repeats = repeats;
        this.dispatcher = dispatcher;
        this.ticker = ticker;
        this.since = ticker.nanos();
        this.askedBefore = search.asked();
        this.isHurrying = search.canHurry();
    }

    /** Asks the next question, unless one is out or there is none. */
    void proceed() {
        question().ifPresent(probe -> dispatcher.submit(order(probe)).whenDone(this::done));
    }

    private Order order(Visit probe) {
        return new Order(line, probe, Urgency.IDLE, Deadline.in(PATIENCE, ticker));
    }

    private synchronized Optional<Visit> question() {
        if (state != State.RUNNING || isOut) {
            return Optional.empty();
        }
        Optional<DeviceAddress> next = search.next().or(this::nextAtLeisure);
        isOut = next.isPresent();
        state = isOut ? state : State.DONE;
        return next.map(address -> new Visit.ProbeMeter(address, isHurrying));
    }

    /** No later question would show that the last ones were hurried too much: they are asked again without haste. */
    private Optional<DeviceAddress> nextAtLeisure() {
        if (isHurrying) {
            isHurrying = false;
            search.askAgain();
        }
        return search.next();
    }

    private void done(Visited visited) {
        take(visited);
        proceed();
    }

    private synchronized void take(Visited visited) {
        isOut = false;
        if (visited instanceof Visited.Done done) {
            take(done.outcome());
        } else if (visited instanceof Visited.NotReached missed) {
            missed(missed);
        } else {
            state = State.CANCELLED;
            trouble = Optional.of("MIVO stopped");
        }
    }

    private void take(VisitOutcome outcome) {
        if (outcome instanceof VisitOutcome.LineDown down) {
            pause(down.detail());
        } else if (outcome instanceof VisitOutcome.Belated) {
            search.askAgain();
        } else if (outcome instanceof VisitOutcome.Silent && silences < repeats) {
            silences++;
        } else {
            silences = 0;
            search.take(outcome);
        }
    }

    /** Not asked: the line as a whole is left alone for a while, or the device, because it was silent just before. */
    private void missed(Visited.NotReached missed) {
        if (missed.underWay() || isLineResting()) {
            pause(missed.detail());
        } else {
            search.take(new VisitOutcome.Silent(missed.detail()));
        }
    }

    private boolean isLineResting() {
        return !dispatcher.rest(line, SecondaryAddress.ANY).isZero();
    }

    private void pause(String why) {
        trouble = Optional.of(why);
        state = state == State.RUNNING ? State.WAITING : state;
    }

    /** Goes on when the line can be used again. */
    void goOn() {
        if (state() == State.WAITING && !isLineResting()) {
            resume();
        }
    }

    void resume() {
        restart();
        proceed();
    }

    private synchronized void restart() {
        if (state == State.CANCELLED || state == State.WAITING) {
            state = State.RUNNING;
            trouble = Optional.empty();
            since = ticker.nanos();
            askedBefore = search.asked();
        }
    }

    synchronized void cancel() {
        state = state == State.DONE ? state : State.CANCELLED;
    }

    synchronized State state() {
        return state;
    }

    /** Whether it uses its line, or will. */
    synchronized boolean isAtWork() {
        return isOut || state == State.RUNNING || state == State.WAITING;
    }

    String endpoint() {
        return line.endpoint();
    }

    synchronized Progress progress() {
        boolean isDone = state == State.DONE;
        return new Progress(
                state,
                new Count(search.asked(), search.found().size(), isDone ? 0 : search.pending()),
                isDone ? Optional.of(Duration.ZERO) : rest(),
                isDone ? Optional.empty() : search.next(),
                trouble);
    }

    private Optional<Duration> rest() {
        int answers = search.asked() - askedBefore;
        long nanos = ticker.nanos() - since;
        return answers == 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(nanos / answers).multipliedBy(search.pending()));
    }

    synchronized List<Find> found() {
        return search.found();
    }

    synchronized List<DeviceAddress> unresolved() {
        return search.unresolved();
    }

    synchronized String saved() {
        return isHurrying ? search.textForLater() : search.text();
    }
}
