package io.mivo.application.people;

import io.mivo.application.port.driven.PasswordHashing;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.UserAccounts;
import io.mivo.application.port.driven.WebSessions;
import io.mivo.application.port.driving.LogIn;
import io.mivo.application.secret.Secrets;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lets people in and out. Safe for use by many threads. */
public final class LogInService implements LogIn {
    private static final System.Logger LOG = System.getLogger(LogInService.class.getName());
    private static final Duration LONGEST_IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    private final UserAccounts users;
    private final PasswordHashing hashing;
    private final WebSessions sessions;
    private final Clock clock;
    private final Attempts attempts;
    private Optional<String> nobodysHash = Optional.empty();

    /** Lets these users in. */
    public LogInService(UserAccounts users, PasswordHashing hashing, WebSessions sessions, Clock clock, Ticker ticker) {
        this.users = users;
        this.hashing = hashing;
        this.sessions = sessions;
        this.clock = clock;
        this.attempts = new Attempts(ticker);
    }

    @Override
    public Optional<String> logIn(String name, String password, String source) {
        attempts.begin(source);
        Optional<User> user = found(name);
        boolean right =
                hashing.matches(password, user.flatMap(User::passwordHash).orElse(nobodysHash()));
        if (right && user.isPresent()) {
            attempts.noteRight(source);
            LOG.log(System.Logger.Level.INFO, "{0} logged in", user.get().name());
            return Optional.of(begun(user.get()));
        }
        LOG.log(System.Logger.Level.INFO, "a login was refused from {0}", source);
        return Optional.empty();
    }

    /** What an unknown name is compared with, so that it takes as long as a known one. */
    private synchronized String nobodysHash() {
        String hash = nobodysHash.orElseGet(() -> hashing.hash(Secrets.fresh()));
        nobodysHash = Optional.of(hash);
        return hash;
    }

    private Optional<User> found(String name) {
        try {
            return users.user(new UserName(name));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private String begun(User user) {
        Instant now = clock.instant();
        sessions.endBefore(now.minus(LONGEST), now.minus(LONGEST_IDLE));
        String secret = Secrets.fresh();
        sessions.keep(new WebSession(Secrets.hash(secret), user.name(), now, now));
        return secret;
    }

    @Override
    public Optional<User> user(String sessionId) {
        Instant now = clock.instant();
        Optional<WebSession> session = sessions.session(Secrets.hash(sessionId)).filter(each -> isOpen(each, now));
        session.ifPresent(each -> noteSeen(each, now));
        return session.flatMap(each -> users.user(each.user()));
    }

    private static boolean isOpen(WebSession session, Instant now) {
        return now.isBefore(session.createdAt().plus(LONGEST))
                && now.isBefore(session.seenAt().plus(LONGEST_IDLE));
    }

    private void noteSeen(WebSession session, Instant now) {
        if (now.isAfter(session.seenAt().plus(SEEN_STEP))) {
            sessions.noteSeen(session.idHash(), now);
        }
    }

    @Override
    public void logOut(String sessionId) {
        sessions.end(Secrets.hash(sessionId));
    }
}
