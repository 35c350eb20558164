package io.mivo.application.people;

import io.mivo.application.port.driven.UserAccounts;
import io.mivo.application.port.driving.ChoosePassword;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.SetupToken;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.audit.Origin;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.util.Optional;

/** Lets people choose passwords with one-time links. Safe for use by many threads. */
public final class PasswordService implements ChoosePassword {
    private final UserAccounts users;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final SetupLinks links;

    PasswordService(UserAccounts users, Passwords passwords, OpenSessions sessions, SetupLinks links) {
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.links = links;
    }

    @Override
    public Optional<String> offerToAdmin() {
        return awaitsAdministrator() ? Optional.of(links.leaveForAdmin()) : Optional.empty();
    }

    @Override
    public boolean awaitsAdministrator() {
        return admin().passwordHash().isEmpty();
    }

    private User admin() {
        return users.user(UserName.ADMIN).orElseGet(() -> User.newcomer(UserName.ADMIN, Role.ADMINISTRATOR));
    }

    @Override
    public String offer(UserName user) {
        return links.offer(user);
    }

    @Override
    public boolean isOpen(String secret) {
        return links.find(secret).isPresent();
    }

    @Override
    public UserName choose(String secret, String password, Origin from) {
        UserName name = links.find(secret).map(SetupToken::user).orElseThrow(PasswordService::closed);
        if (users.user(name).filter(User::enabled).isEmpty()) {
            throw closed();
        }
        String hash = passwords.accepted(password, name);
        if (!links.take(secret)) {
            throw closed();
        }
        keep(name, hash);
        return name;
    }

    private static RefusedException closed() {
        return new RefusedException(Reason.NOT_PERMITTED, "this link was used already, or is no longer valid");
    }

    private void keep(UserName name, String hash) {
        if (users.change(name, user -> user.withPasswordHash(hash)).isEmpty()) {
            throw closed();
        }
        sessions.endAll(name);
        links.close(name);
    }

    @Override
    public void chooseForAdmin(String password) {
        if (awaitsAdministrator()) {
            keep(UserName.ADMIN, passwords.accepted(password, UserName.ADMIN));
        }
    }
}
