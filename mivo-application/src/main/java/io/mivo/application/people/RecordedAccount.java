package io.mivo.application.people;

import io.mivo.application.audit.Attempt;
import io.mivo.application.audit.AuditLog;
import io.mivo.application.port.driving.EditAccount;
import io.mivo.domain.access.WebSession;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.Origin;
import io.mivo.domain.refusal.RefusedException;
import java.util.function.Supplier;

/** Records what people do with their own accounts. Safe for use by many threads. */
final class RecordedAccount implements EditAccount {
    private final EditAccount account;
    private final AuditLog audit;

    RecordedAccount(EditAccount account, AuditLog audit) {
        this.account = account;
        this.audit = audit;
    }

    /** Recorded after it was done, because hashing takes too long to hold the store meanwhile. */
    @Override
    public String changePassword(String sessionId, Proof proof, String password) {
        Attempt attempt = attempt(sessionId, AuditAction.PASSWORD_CHANGE);
        return recorded(attempt, "", () -> account.changePassword(sessionId, proof, password));
    }

    @Override
    public OwnAccount account(String sessionId) {
        return account.account(sessionId);
    }

    @Override
    public boolean endSession(String sessionId, String handle, Proof proof) {
        Attempt attempt = attempt(sessionId, AuditAction.SESSION_END);
        return recorded(attempt, "one of the own", () -> account.endSession(sessionId, handle, proof));
    }

    @Override
    public int endOthers(String sessionId, Proof proof) {
        Attempt attempt = attempt(sessionId, AuditAction.SESSION_END);
        return recorded(attempt, "all others of the own", () -> account.endOthers(sessionId, proof));
    }

    private <T> T recorded(Attempt attempt, String detail, Supplier<T> deed) {
        try {
            T done = deed.get();
            audit.note(attempt.done(detail));
            return done;
        } catch (RefusedException refused) {
            audit.note(attempt.refused(refused.detail()));
            throw refused;
        }
    }

    /** What the person behind a session is about to do. */
    Attempt attempt(String sessionId, AuditAction action) {
        Actor actor = account.sessions(sessionId).stream()
                .filter(OwnSession::asking)
                .map(OwnSession::session)
                .map(RecordedAccount::actor)
                .findFirst()
                .orElse(Actor.SYSTEM);
        return new Attempt(actor, action, actor.name());
    }

    private static Actor actor(WebSession session) {
        Origin origin = new Origin(session.client().address());
        return new Actor(Actor.Kind.PERSON, session.user().text(), origin);
    }
}
