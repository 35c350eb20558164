package io.mivo.application.port.driven;

import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import java.util.List;
import java.util.Optional;

/** The people who log in; {@code admin} is among them from the first start. Safe for use by many threads. */
public interface UserAccounts {
    /** All, by name. */
    List<User> users();

    /** One. */
    Optional<User> user(UserName name);

    /** Creates or replaces a user, durably. */
    void keep(User user);
}
