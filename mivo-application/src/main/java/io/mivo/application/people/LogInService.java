package io.mivo.application.people;

import io.mivo.application.port.driven.PasswordHashing;
import io.mivo.application.port.driven.UserAccounts;
import io.mivo.application.port.driving.LogIn;
import io.mivo.application.secret.Secrets;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebClient;
import java.time.Clock;
import java.util.Optional;

/** Lets people in and out. Safe for use by many threads. */
public final class LogInService implements LogIn {
    private static final System.Logger LOG = System.getLogger(LogInService.class.getName());

    private final UserAccounts users;
    private final PasswordHashing hashing;
    private final OpenSessions sessions;
    private final Door door;
    private final Clock clock;
    private Optional<String> nobodysHash = Optional.empty();

    /** What stands before everybody: the measure of tries, and the second factors. */
    record Door(Attempts attempts, FactorCheck factors) {}

    /**
     * A session that was begun.
     *
     * @param sessionId its secret id
     * @param passed with what beside the password
     */
    record Entered(String sessionId, FactorCheck.Passed passed) {}

    /** Lets these users in. */
    LogInService(UserAccounts users, PasswordHashing hashing, OpenSessions sessions, Door door, Clock clock) {
        this.users = users;
        this.hashing = hashing;
        this.sessions = sessions;
        this.door = door;
        this.clock = clock;
    }

    @Override
    public Optional<String> logIn(Entry entry, WebClient client) {
        return enter(entry, client).map(Entered::sessionId);
    }

    /** Begins a session as {@link #logIn(Entry, WebClient)} does, and tells with what somebody came in. */
    Optional<Entered> enter(Entry entry, WebClient client) {
        Optional<UserName> known = named(entry.name());
        String account = known.map(UserName::text).orElse("");
        door.attempts().begin(account, client.address());
        Optional<Entered> entered = proved(known, entry.password())
                .flatMap(user -> door.factors()
                        .pass(user.name(), entry.code())
                        .flatMap(passed -> begun(strengthened(user, entry.password()), client)
                                .map(session -> new Entered(session, passed))));
        if (entered.isPresent()) {
            door.attempts().noteRight(account, client.address());
            LOG.log(System.Logger.Level.INFO, "{0} logged in from {1}", account, client.address());
        } else {
            LOG.log(System.Logger.Level.INFO, "a login was refused from {0}", client.address());
        }
        return entered;
    }

    /** The person whose password it is; to find out that it is nobody's takes as long. */
    private Optional<User> proved(Optional<UserName> name, String password) {
        Optional<User> user = name.flatMap(users::user);
        String hash = user.flatMap(User::passwordHash).orElseGet(this::nobodysHash);
        return hashing.matches(password, hash) ? user.filter(User::enabled) : Optional.empty();
    }

    /** The person with a hash that is as strong as new ones are; nobody else is touched when that one was changed. */
    private User strengthened(User user, String password) {
        if (user.passwordHash().filter(hashing::isStrong).isPresent()) {
            return user;
        }
        User stronger = user.withPasswordHash(hashing.hash(password));
        users.change(user.name(), now -> now.equals(user) ? stronger : now);
        LOG.log(System.Logger.Level.INFO, "the password of {0} was hashed anew", user.name());
        return stronger;
    }

    /** What an unknown name is compared with. */
    private synchronized String nobodysHash() {
        String hash = nobodysHash.orElseGet(() -> hashing.hash(Secrets.fresh()));
        nobodysHash = Optional.of(hash);
        return hash;
    }

    private static Optional<UserName> named(String name) {
        try {
            return Optional.of(new UserName(name));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** Begins a session, unless the person was changed while the password was checked. */
    private Optional<String> begun(User user, WebClient client) {
        String session = sessions.begin(user.name(), client);
        if (!users.user(user.name()).equals(Optional.of(user))) {
            logOut(session);
            return Optional.empty();
        }
        users.noteLogIn(user.name(), clock.instant());
        return Optional.of(session);
    }

    @Override
    public Optional<User> user(String sessionId) {
        return sessions.find(sessionId)
                .flatMap(session -> users.user(session.user()))
                .filter(User::enabled);
    }

    @Override
    public void logOut(String sessionId) {
        sessions.find(sessionId).ifPresent(sessions::end);
    }
}
