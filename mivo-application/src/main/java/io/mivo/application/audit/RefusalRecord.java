package io.mivo.application.audit;

import io.mivo.application.port.driving.RecordRefusal;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEvent;

/** Records who was turned away, sparingly. Safe for use by many threads. */
public final class RefusalRecord implements RecordRefusal {
    private final AuditLog audit;

    /** Records in a log. */
    public RefusalRecord(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void turnedAway(Actor actor, String place, String reason) {
        audit.noteSparingly(AuditEvent.refused(actor, AuditAction.ACCESS, place, reason));
    }
}
