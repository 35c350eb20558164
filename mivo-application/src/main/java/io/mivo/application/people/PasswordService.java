package io.mivo.application.people;

import io.mivo.application.port.driven.PasswordHashing;
import io.mivo.application.port.driven.SetupLinkFile;
import io.mivo.application.port.driven.SetupTokens;
import io.mivo.application.port.driven.UserAccounts;
import io.mivo.application.port.driven.WebSessions;
import io.mivo.application.port.driving.ChoosePassword;
import io.mivo.application.secret.Secrets;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.SetupToken;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Lets people choose passwords with one-time links. Safe for use by many threads. */
public final class PasswordService implements ChoosePassword {
    private static final Duration LINK_LIFE = Duration.ofHours(24);

    private final UserAccounts users;
    private final PasswordHashing hashing;
    private final WebSessions sessions;
    private final Links links;
    private final Clock clock;

    /** The open one-time links. */
    public record Links(SetupTokens tokens, SetupLinkFile file) {}

    /** Passwords for these users. */
    public PasswordService(
            UserAccounts users, PasswordHashing hashing, WebSessions sessions, Links links, Clock clock) {
        this.users = users;
        this.hashing = hashing;
        this.sessions = sessions;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Optional<String> offerToAdmin() {
        if (!awaitsAdministrator()) {
            return Optional.empty();
        }
        String secret = offer(UserName.ADMIN);
        links.file().leave(secret);
        return Optional.of(secret);
    }

    @Override
    public boolean awaitsAdministrator() {
        return admin().passwordHash().isEmpty();
    }

    private User admin() {
        return users.user(UserName.ADMIN)
                .orElseGet(() -> new User(UserName.ADMIN, Role.ADMINISTRATOR, Optional.empty()));
    }

    @Override
    public String offer(UserName user) {
        String secret = Secrets.fresh();
        links.tokens()
                .keep(new SetupToken(Secrets.hash(secret), user, clock.instant().plus(LINK_LIFE)));
        return secret;
    }

    @Override
    public boolean isOpen(String secret) {
        return open(secret).isPresent();
    }

    private Optional<SetupToken> open(String secret) {
        return links.tokens()
                .token(Secrets.hash(secret))
                .filter(token -> clock.instant().isBefore(token.validUntil()));
    }

    @Override
    public UserName choose(String secret, String password) {
        UserName name = open(secret).map(SetupToken::user).orElseThrow(PasswordService::closed);
        PasswordRules.require(password, name);
        User user = users.user(name).orElseThrow(PasswordService::closed);
        if (!links.tokens().take(Secrets.hash(secret))) {
            throw closed();
        }
        keep(user, password);
        return name;
    }

    private static RefusedException closed() {
        return new RefusedException(Reason.NOT_PERMITTED, "this link was used already, or is no longer valid");
    }

    private void keep(User user, String password) {
        users.keep(user.withPasswordHash(hashing.hash(password)));
        sessions.endAll(user.name());
        if (user.name().equals(UserName.ADMIN)) {
            links.file().remove();
        }
    }

    @Override
    public void chooseForAdmin(String password) {
        User admin = admin();
        if (admin.passwordHash().isEmpty()) {
            PasswordRules.require(password, UserName.ADMIN);
            links.tokens().takeFrom(UserName.ADMIN);
            keep(admin, password);
        }
    }
}
