package io.mivo.adapter.http.web.view;

import io.mivo.application.port.driving.ManageUsers.Account;
import io.mivo.domain.access.UserName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * A user as the pages show one.
 *
 * @param name of the user
 * @param role in words
 * @param state in words
 * @param lastLogIn how long ago
 * @param sessions how many are open
 */
public record PersonLine(String name, String role, PersonState state, Optional<Age> lastLogIn, int sessions) {
    /** The line of an account. */
    public static PersonLine of(Account account, Instant now) {
        return new PersonLine(
                account.user().name().text(),
                RoleChoice.word(account.user().role()),
                PersonState.of(account),
                account.lastLogIn().map(at -> Age.of(at, now)),
                account.sessions());
    }

    /** Where its page is. */
    public String path() {
        return path(name);
    }

    /** Where the page of a user is. */
    public static String path(UserName name) {
        return path(name.text());
    }

    private static String path(String name) {
        return "/users/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
