package io.mivo.application.people;

import io.mivo.application.audit.Attempt;
import io.mivo.application.audit.AuditLog;
import io.mivo.application.port.driving.ChoosePassword;
import io.mivo.domain.access.UserName;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.Origin;
import io.mivo.domain.refusal.RefusedException;
import java.util.Optional;

/**
 * Records which passwords were chosen, and which links did not work; a link is never recorded. Safe for use by many
 * threads.
 */
final class RecordedChoice implements ChoosePassword {
    private final ChoosePassword choosing;
    private final AuditLog audit;

    RecordedChoice(ChoosePassword choosing, AuditLog audit) {
        this.choosing = choosing;
        this.audit = audit;
    }

    @Override
    public Optional<String> offerToAdmin() {
        return choosing.offerToAdmin();
    }

    @Override
    public boolean awaitsAdministrator() {
        return choosing.awaitsAdministrator();
    }

    @Override
    public String offer(UserName user) {
        return choosing.offer(user);
    }

    @Override
    public boolean isOpen(String secret) {
        return choosing.isOpen(secret);
    }

    /** Recorded after it was done, because hashing takes too long to hold the store meanwhile. */
    @Override
    public UserName choose(String secret, String password, Origin from) {
        try {
            UserName name = choosing.choose(secret, password, from);
            Actor person = new Actor(Actor.Kind.PERSON, name.text(), from);
            audit.note(AuditEvent.done(person, AuditAction.PASSWORD_CHANGE, name.text(), "with a one-time link"));
            return name;
        } catch (RefusedException refused) {
            Actor stranger = Actor.unknownPerson(from);
            audit.noteSparingly(AuditEvent.refused(stranger, AuditAction.PASSWORD_CHANGE, "", refused.detail()));
            throw refused;
        }
    }

    @Override
    public void chooseForAdmin(String password) {
        boolean first = awaitsAdministrator();
        choosing.chooseForAdmin(password);
        if (first) {
            String admin = UserName.ADMIN.text();
            audit.note(new Attempt(audit.holder(), AuditAction.PASSWORD_CHANGE, admin).done("the first one"));
        }
    }
}
