package io.mivo.adapter.http.web.view;

import io.mivo.domain.access.Role;
import java.util.List;
import java.util.Optional;

/**
 * The form of a new user, as it is filled in.
 *
 * @param name as typed
 * @param role as chosen
 * @param fault of the name
 */
public record NewPerson(String name, Role role, Optional<String> fault) {
    /** What a user may be called. */
    public static final String RULE =
            "A name has 1 to 64 letters, digits and . _ @ - and begins with a letter or digit.";

    /** Nothing is filled in. */
    public static final NewPerson BLANK = new NewPerson("", Role.USER, Optional.empty());

    /** The roles to choose from. */
    public List<RoleChoice> roles() {
        return RoleChoice.all(role);
    }
}
