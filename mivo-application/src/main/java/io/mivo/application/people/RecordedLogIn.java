package io.mivo.application.people;

import io.mivo.application.audit.AuditLog;
import io.mivo.application.people.LogInService.Entered;
import io.mivo.application.port.driving.LogIn;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebClient;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.Origin;
import io.mivo.domain.refusal.RefusedException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records who came in and went, and who was not let in. A name that nobody has is not recorded: somebody may have typed a
 * password into the wrong field. Safe for use by many threads.
 */
final class RecordedLogIn implements LogIn {
    private final LogInService logIn;
    private final Predicate<UserName> known;
    private final AuditLog audit;

    RecordedLogIn(LogInService logIn, Predicate<UserName> known, AuditLog audit) {
        this.logIn = logIn;
        this.known = known;
        this.audit = audit;
    }

    @Override
    public Optional<String> logIn(Entry entry, WebClient client) {
        Origin origin = new Origin(client.address());
        String subject = subject(entry.name());
        try {
            Optional<Entered> entered = logIn.enter(entry, client);
            audit.note(entered.map(each -> done(origin, subject, how(client, each)))
                    .orElseGet(() -> refused(origin, subject, "wrong name, password or code, or disabled")));
            return entered.map(Entered::sessionId);
        } catch (RefusedException refused) {
            audit.noteSparingly(refused(origin, subject, refused.detail()));
            throw refused;
        }
    }

    private static String how(WebClient client, Entered entered) {
        return Stream.of(client.browser(), entered.passed().words())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static AuditEvent done(Origin origin, String subject, String how) {
        return AuditEvent.done(new Actor(Actor.Kind.PERSON, subject, origin), AuditAction.LOGIN, subject, how);
    }

    private static AuditEvent refused(Origin origin, String subject, String why) {
        return AuditEvent.refused(Actor.unknownPerson(origin), AuditAction.LOGIN, subject, why);
    }

    private String subject(String name) {
        try {
            UserName typed = new UserName(name);
            return known.test(typed) ? typed.text() : "";
        } catch (IllegalArgumentException noName) {
            return "";
        }
    }

    @Override
    public Optional<User> user(String sessionId) {
        return logIn.user(sessionId);
    }

    @Override
    public void logOut(String sessionId) {
        Optional<User> person = logIn.user(sessionId);
        logIn.logOut(sessionId);
        person.map(each -> each.caller().actor())
                .ifPresent(actor -> audit.note(AuditEvent.done(actor, AuditAction.LOGOUT, actor.name(), "")));
    }
}
