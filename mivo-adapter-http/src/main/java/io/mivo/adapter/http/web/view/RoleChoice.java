package io.mivo.adapter.http.web.view;

import io.mivo.domain.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A role to choose.
 *
 * @param value in the form
 * @param word for people
 * @param meaning what it may do, in a sentence
 * @param chosen whether it is the present one
 */
public record RoleChoice(String value, String word, String meaning, boolean chosen) {
    private static final Map<Role, String> WORDS = Map.of(
            Role.ADMINISTRATOR, "Administrator",
            Role.OPERATOR, "Operator",
            Role.USER, "User");
    private static final Map<Role, String> MEANINGS = Map.of(
            Role.ADMINISTRATOR, "Manages users and everything else.",
            Role.OPERATOR, "Sees readings, reads devices at will and writes set-points.",
            Role.USER, "Sees readings, and changes nothing but the own account.");

    /** All of them, the least powerful first. */
    public static List<RoleChoice> all(Role present) {
        return Arrays.stream(new Role[] {Role.USER, Role.OPERATOR, Role.ADMINISTRATOR})
                .map(role -> new RoleChoice(role.name(), word(role), MEANINGS.getOrDefault(role, ""), role == present))
                .toList();
    }

    /** A role in a word. */
    public static String word(Role role) {
        return WORDS.getOrDefault(role, role.name());
    }

    /** The role that a form names. */
    public static Optional<Role> role(String value) {
        return Arrays.stream(Role.values())
                .filter(each -> each.name().equals(value))
                .findFirst();
    }
}
