package io.mivo.application.audit;

import io.mivo.application.port.driven.AuditTrail;
import io.mivo.application.port.driven.AuditTrail.Cut;
import io.mivo.application.port.driven.AuditTrail.Page;
import io.mivo.application.port.driving.ReadAudit;
import io.mivo.domain.access.Caller;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEntry;
import io.mivo.domain.audit.AuditFilter;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** Shows the record and keeps it from growing for ever. Safe for use by many threads. */
public final class AuditReadingService implements ReadAudit {
    private static final int AT_ONCE = 500;

    private final AuditTrail trail;
    private final AuditLog log;
    private final Keeping keeping;
    private final Clock clock;

    /** Shows a trail. */
    public AuditReadingService(AuditTrail trail, Keeping keeping, Clock clock) {
        this.trail = trail;
        this.log = new AuditLog(trail, clock);
        this.keeping = keeping;
        this.clock = clock;
    }

    @Override
    public Page page(AuditFilter filter, Cut cut) {
        return trail.page(filter, cut);
    }

    @Override
    public void export(Caller by, AuditFilter filter, Consumer<AuditEntry> taker) {
        Page page = trail.page(filter, Cut.newest(AT_ONCE));
        log.note(new Attempt(by.actor(), AuditAction.AUDIT_EXPORT, "record").done(""));
        page.entries().forEach(taker);
        while (page.next().isPresent()) {
            page = trail.page(filter, new Cut(page.next(), AT_ONCE));
            page.entries().forEach(taker);
        }
    }

    @Override
    public Keeping keeping() {
        return keeping;
    }

    @Override
    public int forgetOld() {
        int gone = trail.forget(clock.instant().minus(Duration.ofDays(keeping.days())), keeping.most());
        if (gone > 0) {
            log.note(
                    new Attempt(Actor.SYSTEM, AuditAction.AUDIT_FORGET, "record").done(gone + " entries were too old"));
        }
        return gone;
    }
}
