package io.mivo.application.port.driven;

import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The people who log in; {@code admin} is among them from the first start. Safe for use by many threads. */
public interface UserAccounts {
    /** All, by name. */
    List<User> users();

    /** One. */
    Optional<User> user(UserName name);

    /** Adds a user, durably and at once or not at all. @return whether the name was free */
    boolean add(User user);

    /**
     * Changes a user, durably; no other change comes between.
     *
     * @param change makes of the user as it is the user as it shall be, under the same name
     * @return as it is now; empty when there is no such user
     */
    Optional<User> change(UserName name, UnaryOperator<User> change);

    /** Takes a user away, durably. @return whether it was there */
    boolean remove(UserName name);

    /** Notes when a user last logged in; somebody who is gone stays gone. */
    void noteLogIn(UserName name, Instant at);

    /** When each user last logged in; without those who never did. */
    Map<UserName, Instant> lastLogIns();
}
