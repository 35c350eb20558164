package io.mivo.app.logging;

import io.mivo.application.port.driven.AuditTrail;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.AuditFilter;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A record that is told to the log as well, so that whoever collects logs has it on another machine: a line of names and
 * values for each entry, once it is kept. Safe for use by many threads.
 */
public final class ToldTrail implements AuditTrail {
    private static final System.Logger LOG = System.getLogger("io.mivo.audit");

    private final AuditTrail trail;

    /** Tells what a trail keeps. */
    public ToldTrail(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void append(Instant at, AuditEvent event) {
        trail.append(at, event);
        tell(event);
    }

    @Override
    public <T> T together(Instant at, Supplier<T> change, Function<T, List<AuditEvent>> events) {
        List<AuditEvent> kept = new ArrayList<>();
        T changed = trail.together(at, change, what -> {
            kept.addAll(events.apply(what));
            return List.copyOf(kept);
        });
        kept.forEach(ToldTrail::tell);
        return changed;
    }

    @Override
    public Page page(AuditFilter filter, Cut cut) {
        return trail.page(filter, cut);
    }

    @Override
    public int forget(Instant before, long most) {
        return trail.forget(before, most);
    }

    private static void tell(AuditEvent event) {
        LOG.log(Level.INFO, () -> line(event));
    }

    /** As {@code logfmt} writes it; that no text breaks the line is the event's own doing. */
    private static String line(AuditEvent event) {
        return "actorKind=" + event.actor().kind() + " actor="
                + quoted(event.actor().name())
                + " origin=" + quoted(event.actor().origin().text()) + " action="
                + event.action().word()
                + " subject=" + quoted(event.subject()) + " result="
                + event.outcome().result()
                + " detail=" + quoted(event.outcome().detail());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
