package io.mivo.application.port.driving;

import io.mivo.domain.access.User;
import java.util.Optional;

/** Lets people in and out of the web interface. */
public interface LogIn {
    /**
     * Begins a session.
     *
     * @return the secret id of the session; empty when name or password is wrong, which takes as long
     * @throws io.mivo.domain.refusal.RefusedException TOO_MANY_REQUESTS after too many wrong tries from one source
     */
    Optional<String> logIn(String name, String password, String source);

    /** The person behind a session; empty when it has ended. */
    Optional<User> user(String sessionId);

    /** Ends a session. */
    void logOut(String sessionId);
}
