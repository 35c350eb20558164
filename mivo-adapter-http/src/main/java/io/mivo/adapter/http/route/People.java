package io.mivo.adapter.http.route;

import io.javalin.http.Context;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.User;
import java.util.Optional;

/** How the web interface recognizes people, and what it does with those who may not pass. */
public interface People {
    /** The person who sent a request; empty for a stranger. */
    Optional<User> recognize(Context context);

    /** Answers a stranger who asked for something that needs a person, for example with the way to the login. */
    void turnAway(Context context);

    /** Whether a person has to set a second factor up before anything else. */
    boolean owesFactor(User person);

    /** Answers such a person with the way there. */
    void leadToFactor(Context context);

    /** Answers a person whose role does not suffice. */
    void refuse(Context context, User user, Role needed);
}
