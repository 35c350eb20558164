package io.mivo.adapter.http.web.view;

import io.mivo.application.port.driving.ManageUsers.Account;
import io.mivo.domain.access.UserName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * One user with everything that can be done.
 *
 * @param line what the list shows of the user
 * @param roles to choose from
 * @param whyFixed why role, state and password cannot be changed here
 * @param sees which sensors, in words
 * @param enabled whether the user may log in
 * @param linkUntil until when a one-time link is open
 */
public record PersonPage(
        PersonLine line,
        List<RoleChoice> roles,
        Optional<String> whyFixed,
        String sees,
        boolean enabled,
        Optional<String> linkUntil) {
    private static final String BUILT_IN =
            "This is the built-in administrator: the account cannot be deleted, disabled or"
                    + " given another role. Its password is changed on the page of the own account, or reset on the command line"
                    + " with “mivo user reset-password admin”.";
    private static final String OWN =
            "This is your own account: another administrator can change its role, disable or delete it.";

    /** Copies in. */
    public PersonPage {
        roles = List.copyOf(roles);
    }

    /** The page of an account, for an administrator. */
    public static PersonPage of(Account account, UserName reader, Instant now) {
        return new PersonPage(
                PersonLine.of(account, now),
                RoleChoice.all(account.user().role()),
                whyFixed(account.user().name(), reader),
                Counts.seen(account.user().sensors()),
                account.user().enabled(),
                account.linkUntil()
                        .map(each -> each.truncatedTo(ChronoUnit.MINUTES).toString()));
    }

    private static Optional<String> whyFixed(UserName name, UserName reader) {
        if (name.equals(UserName.ADMIN)) {
            return Optional.of(BUILT_IN);
        }
        return name.equals(reader) ? Optional.of(OWN) : Optional.empty();
    }
}
