package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.application.port.driving.LogIn;
import io.mivo.domain.access.User;
import java.util.Optional;

/** Who sits before which browser. Safe for use by many threads. */
final class Sessions {
    private static final String COOKIE = "mivo_session";

    private final LogIn logIn;
    private final Cookies cookies;

    Sessions(LogIn logIn, Cookies cookies) {
        this.logIn = logIn;
        this.cookies = cookies;
    }

    /** The person who sent a request. */
    Optional<User> person(Context context) {
        return cookies.value(context, COOKIE).flatMap(logIn::user);
    }

    /**
     * Begins a session in place of the one before; whether name, password and code were right.
     *
     * @throws io.mivo.domain.refusal.RefusedException TOO_MANY_REQUESTS after too many wrong tries
     */
    boolean begin(Context context, LogIn.Entry entry) {
        Optional<String> session = logIn.logIn(entry, WebClients.of(context));
        if (session.isPresent()) {
            cookies.value(context, COOKIE).ifPresent(logIn::logOut);
            cookies.keep(context, COOKIE, session.get());
        }
        return session.isPresent();
    }

    /** The secret id of the session; empty without one. */
    String id(Context context) {
        return cookies.value(context, COOKIE).orElse("");
    }

    /** Goes on under a new secret id. */
    void renew(Context context, String id) {
        cookies.keep(context, COOKIE, id);
    }

    /** Ends the session. */
    void end(Context context) {
        cookies.value(context, COOKIE).ifPresent(logIn::logOut);
        cookies.forget(context, COOKIE);
    }
}
