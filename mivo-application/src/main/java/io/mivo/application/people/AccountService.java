package io.mivo.application.people;

import io.mivo.application.port.driven.SetupTokens;
import io.mivo.application.port.driven.UserAccounts;
import io.mivo.application.port.driving.EditAccount;
import io.mivo.domain.access.User;
import io.mivo.domain.access.WebSession;
import io.mivo.domain.refusal.RefusedException;
import java.util.List;
import java.util.function.Predicate;

/** Lets people edit their own accounts. Safe for use by many threads. */
public final class AccountService implements EditAccount {
    private final UserAccounts users;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final SetupTokens links;
    private final CurrentPassword current;

    AccountService(
            UserAccounts users,
            Passwords passwords,
            OpenSessions sessions,
            SetupTokens links,
            CurrentPassword current) {
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.links = links;
        this.current = current;
    }

    @Override
    public String changePassword(String sessionId, Proof proof, String password) {
        WebSession session = sessions.require(sessionId);
        // judged first, because a code is used up by the proof
        passwords.require(password, session.user());
        User user = current.require(session, proof);
        if (password.equals(proof.current())) {
            throw RefusedException.malformed("/password", "this is the password you have already");
        }
        String hash = passwords.accepted(password, user.name());
        users.change(user.name(), now -> replaced(user, now, hash));
        links.takeFrom(user.name());
        return sessions.renew(session);
    }

    /** Somebody else may have reset the password while it was checked. */
    private static User replaced(User before, User now, String hash) {
        if (!now.passwordHash().equals(before.passwordHash())) {
            throw OpenSessions.ended();
        }
        return now.withPasswordHash(hash);
    }

    @Override
    public OwnAccount account(String sessionId) {
        WebSession asking = sessions.require(sessionId);
        return new OwnAccount(own(asking), sessions.limits(), current.asksForCode(asking.user()));
    }

    private List<OwnSession> own(WebSession asking) {
        return sessions.of(asking.user()).stream()
                .map(each -> new OwnSession(each, each.idHash().equals(asking.idHash())))
                .toList();
    }

    @Override
    public boolean endSession(String sessionId, String handle, Proof proof) {
        return end(sessionId, proof, each -> each.session().handle().equals(handle)) > 0;
    }

    @Override
    public int endOthers(String sessionId, Proof proof) {
        return end(sessionId, proof, each -> !each.asking());
    }

    /** Where there is nothing to end, no code is used up. */
    private int end(String sessionId, Proof proof, Predicate<OwnSession> which) {
        WebSession asking = sessions.require(sessionId);
        List<OwnSession> meant = own(asking).stream().filter(which).toList();
        if (!meant.isEmpty()) {
            current.require(asking, proof);
            meant.forEach(each -> sessions.end(each.session()));
        }
        return meant.size();
    }
}
