package io.mivo.application.audit;

import io.mivo.application.port.driven.AuditTrail;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Records what the services do. Safe for use by many threads. */
public final class AuditLog {
    private static final System.Logger LOG = System.getLogger(AuditLog.class.getName());

    private final AuditTrail trail;
    private final Clock clock;
    private final Actor holder;
    private final Repeats repeats = new Repeats();

    /** Records in a trail, for the program itself. */
    public AuditLog(AuditTrail trail, Clock clock) {
        this(trail, clock, Actor.SYSTEM);
    }

    /** Records in a trail. */
    public AuditLog(AuditTrail trail, Clock clock, Actor holder) {
        this.trail = trail;
        this.clock = clock;
        this.holder = holder;
    }

    /** Who does what nobody else asked for: the program itself, or whoever gave it a command. */
    public Actor holder() {
        return holder;
    }

    /**
     * Records what anybody can cause as often as they like: the first of its kind at once, and of all that follow within a
     * minute how many they were, with one of the next entries.
     */
    public void noteSparingly(AuditEvent event) {
        repeats.due(event, clock.instant()).forEach(this::note);
    }

    /** Records what only looks, asks or comes in, or what was refused or is over; when it cannot, the log says so. */
    public void note(AuditEvent event) {
        try {
            trail.append(clock.instant(), event);
        } catch (RefusedException lost) {
            LOG.log(System.Logger.Level.ERROR, "not recorded: {0} ({1})", event, lost.detail());
        }
    }

    /**
     * Records what is about to be done where it cannot become durable together with its entry.
     *
     * @throws RefusedException UNAVAILABLE when it cannot be recorded; then it must not be done
     */
    public void require(AuditEvent event) {
        trail.append(clock.instant(), event);
    }

    /**
     * Changes something and records it: both become durable, or neither. A change that is refused is recorded as such.
     *
     * @param detail tells what came of it, without secrets
     * @throws RefusedException what the change throws; UNAVAILABLE when it cannot be recorded; nothing was changed
     */
    public <T> T change(Attempt attempt, Supplier<T> change, Function<T, String> detail) {
        return changes(attempt, change, changed -> List.of(attempt.done(detail.apply(changed))));
    }

    /** The same without a result. */
    public void change(Attempt attempt, String detail, Runnable change) {
        changes(
                attempt,
                () -> {
                    change.run();
                    return true;
                },
                changed -> List.of(attempt.done(detail)));
    }

    /** The same with entries of its own making. */
    public <T> T changes(Attempt attempt, Supplier<T> change, Function<T, List<AuditEvent>> events) {
        try {
            return trail.together(clock.instant(), change, events);
        } catch (RefusedException refused) {
            note(
                    refused.reason() == Reason.UNAVAILABLE
                            ? attempt.failed(refused.detail())
                            : attempt.refused(refused.detail()));
            throw refused;
        }
    }
}
