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
    private final Attempts attempts;

    AccountService(
            UserAccounts users, Passwords passwords, OpenSessions sessions, SetupTokens links, Attempts attempts) {
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.links = links;
        this.attempts = attempts;
    }

    @Override
    public String changePassword(String sessionId, String current, String password) {
        WebSession session = asking(sessionId);
        User user = user(session);
        requireCurrent(user, current, session.client().address());
        if (password.equals(current)) {
            throw RefusedException.malformed("/password", "this is the password you have already");
        }
        String hash = passwords.accepted(password, user.name());
        users.change(user.name(), now -> replaced(user, now, hash));
        links.takeFrom(user.name());
        sessions.endAll(user.name());
        return sessions.begin(user.name(), session.client());
    }

    private void requireCurrent(User user, String current, String address) {
        attempts.begin(user.name().text(), address);
        if (!passwords.isOf(user, current)) {
            throw RefusedException.malformed("/current", "this is not your current password");
        }
        attempts.noteRight(user.name().text(), address);
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
