package io.mivo.application.audit;

import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.AuditEvent.Outcome;
import io.mivo.domain.audit.AuditEvent.Result;

/**
 * Something that somebody is about to do.
 *
 * @param actor who
 * @param action what
 * @param subject to whom or what; never a secret
 */
public record Attempt(Actor actor, AuditAction action, String subject) {
    /** It was begun; another entry tells the end. */
    public AuditEvent begun(String detail) {
        return ended(Result.BEGUN, detail);
    }

    /** It was done. */
    public AuditEvent done(String detail) {
        return ended(Result.DONE, detail);
    }

    /** It was not allowed, or could not be right. */
    public AuditEvent refused(String reason) {
        return ended(Result.REFUSED, reason);
    }

    /** It went wrong, or nobody knows. */
    public AuditEvent failed(String detail) {
        return ended(Result.FAILED, detail);
    }

    private AuditEvent ended(Result result, String detail) {
        return new AuditEvent(actor, action, subject, new Outcome(result, detail));
    }
}
