package io.mivo.adapter.http.web;

import io.mivo.application.port.driving.ChoosePassword;
import io.mivo.application.port.driving.LogIn;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebClient;
import io.mivo.domain.audit.Origin;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An administrator who chooses a password with the secret {@link #SECRET}, logs in and out. */
final class FakePeople implements LogIn, ChoosePassword {
    /** The secret of the set-up link. */
    static final String SECRET = "k3Y-of_the.link";

    private final Map<String, User> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger wrong = new AtomicInteger();
    private Optional<String> password = Optional.empty();

    /** Whose password is chosen already. */
    FakePeople withPassword(String chosen) {
        password = Optional.of(chosen);
        return this;
    }

    @Override
    public Optional<String> logIn(Entry entry, WebClient client) {
        if (wrong.get() > 2) {
            throw new RefusedException(Reason.TOO_MANY_REQUESTS, "too many");
        }
        if (!entry.name().equals("admin") || !password.equals(Optional.of(entry.password()))) {
            wrong.incrementAndGet();
            return Optional.empty();
        }
        String session = Tokens.secret();
        sessions.put(session, User.newcomer(UserName.ADMIN, Role.ADMINISTRATOR));
        return Optional.of(session);
    }

    @Override
    public Optional<User> user(String sessionId) {
        return Optional.ofNullable(sessions.get(sessionId));
    }

    @Override
    public void logOut(String sessionId) {
        sessions.remove(sessionId);
    }

    /** How many are logged in. */
    int present() {
        return sessions.size();
    }

    @Override
    public Optional<String> offerToAdmin() {
        return password.isPresent() ? Optional.empty() : Optional.of(SECRET);
    }

    @Override
    public boolean awaitsAdministrator() {
        return password.isEmpty();
    }

    @Override
    public String offer(UserName user) {
        return SECRET;
    }

    @Override
    public boolean isOpen(String secret) {
        return awaitsAdministrator() && secret.equals(SECRET);
    }

    @Override
    public UserName choose(String secret, String chosen, Origin from) {
        if (!isOpen(secret)) {
            throw new RefusedException(Reason.NOT_PERMITTED, "this link was used already, or is no longer valid");
        }
        if (chosen.length() < SHORTEST) {
            throw RefusedException.malformed("/password", "a password has 10 to 256 characters; this one has fewer");
        }
        password = Optional.of(chosen);
        return UserName.ADMIN;
    }

    @Override
    public void chooseForAdmin(String chosen) {
        password = Optional.of(chosen);
    }
}
