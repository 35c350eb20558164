package io.mivo.application.people;

import io.mivo.application.port.driven.SetupTokens;
import io.mivo.application.port.driven.UserAccounts;
import io.mivo.application.port.driving.EditAccount;
import io.mivo.domain.access.User;
import io.mivo.domain.access.WebSession;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.util.List;

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
    public String changePassword(String sessionId, String currentPassword, String password) {
        WebSession session = asking(sessionId);
        User user = user(session);
        current.require(user, currentPassword, session.client().address(), () -> true);
        if (password.equals(currentPassword)) {
            throw RefusedException.malformed("/password", "this is the password you have already");
        }
        String hash = passwords.accepted(password, user.name());
        users.change(user.name(), now -> replaced(user, now, hash));
        links.takeFrom(user.name());
        sessions.endAll(user.name());
        return sessions.begin(user.name(), session.client());
    }

    /** Somebody else may have reset the password while it was checked. */
    private static User replaced(User before, User now, String hash) {
        if (!now.passwordHash().equals(before.passwordHash())) {
            throw ended();
        }
        return now.withPasswordHash(hash);
    }

    @Override
    public List<OwnSession> sessions(String sessionId) {
        WebSession asking = asking(sessionId);
        return sessions.of(asking.user()).stream()
                .map(each -> new OwnSession(each, each.idHash().equals(asking.idHash())))
                .toList();
    }

    @Override
    public boolean endSession(String sessionId, String handle) {
        List<WebSession> meant = sessions.of(asking(sessionId).user()).stream()
                .filter(each -> each.handle().equals(handle))
                .toList();
        meant.forEach(sessions::end);
        return !meant.isEmpty();
    }

    @Override
    public int endOthers(String sessionId) {
        List<OwnSession> others =
                sessions(sessionId).stream().filter(each -> !each.asking()).toList();
        others.forEach(each -> sessions.end(each.session()));
        return others.size();
    }

    private WebSession asking(String sessionId) {
        return sessions.find(sessionId).orElseThrow(AccountService::ended);
    }

    private User user(WebSession session) {
        return users.user(session.user()).filter(User::enabled).orElseThrow(AccountService::ended);
    }

    private static RefusedException ended() {
        return new RefusedException(Reason.NOT_AUTHENTICATED, "your session has ended; log in again");
    }
}
