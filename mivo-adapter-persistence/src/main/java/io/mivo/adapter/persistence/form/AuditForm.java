package io.mivo.adapter.persistence.form;

import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.AuditEvent.Outcome;
import io.mivo.domain.audit.AuditEvent.Result;
import io.mivo.domain.audit.Origin;
import java.time.Instant;

/** Entries of the record as forms. */
public final class AuditForm {
    private AuditForm() {}

    /** The form of an entry. */
    public static Form of(Instant at, AuditEvent event) {
        Actor actor = event.actor();
        Outcome outcome = event.outcome();
        return Form.of("audit", at, event.action().word(), event.subject())
                .with(Form.of("actor", actor.kind(), actor.name(), actor.origin()))
                .with(Form.of("outcome", outcome.result(), outcome.detail()));
    }

    /** What happened, as a form has it. */
    public static AuditEvent read(Form form) {
        Form actor = form.child("actor");
        Form outcome = form.child("outcome");
        return new AuditEvent(
                new Actor(Actor.Kind.valueOf(actor.text(0)), actor.text(1), new Origin(actor.text(2))),
                form.word(1, AuditAction::ofWord),
                form.text(2),
                new Outcome(Result.valueOf(outcome.text(0)), outcome.text(1)));
    }
}
