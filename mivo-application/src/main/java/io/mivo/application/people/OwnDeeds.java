package io.mivo.application.people;

import io.mivo.application.audit.Attempt;
import io.mivo.application.audit.AuditLog;
import io.mivo.domain.access.WebSession;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.Origin;
import io.mivo.domain.refusal.RefusedException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Records what people do with their own accounts, after it was done: hashing takes too long to hold the store meanwhile. Safe
 * for use by many threads.
 */
final class OwnDeeds {
    private final OpenSessions sessions;
    private final AuditLog audit;

    OwnDeeds(OpenSessions sessions, AuditLog audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Does something for the person behind a session, and records how it ended.
     *
     * @param detail tells what came of it, without secrets
     */
    <T> T record(String sessionId, AuditAction action, Supplier<T> deed, Function<T, String> detail) {
        Actor actor = actor(sessions.require(sessionId));
        Attempt attempt = new Attempt(actor, action, actor.name());
        try {
            T done = deed.get();
            audit.note(attempt.done(detail.apply(done)));
            return done;
        } catch (RefusedException refused) {
            audit.note(attempt.refused(refused.detail()));
            throw refused;
        }
    }

    private static Actor actor(WebSession session) {
        Origin origin = new Origin(session.client().address());
        return new Actor(Actor.Kind.PERSON, session.user().text(), origin);
    }
}
