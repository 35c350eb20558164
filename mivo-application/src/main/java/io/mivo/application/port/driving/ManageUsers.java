package io.mivo.application.port.driving;

import io.mivo.domain.access.Caller;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets administrators manage the people who log in. Whatever narrows what a person may do ends all sessions of that person
 * at once. Every method refuses a caller who is no enabled administrator with NOT_PERMITTED, and a name of nobody with
 * UNKNOWN_USER; nothing was done then.
 */
public interface ManageUsers {
    /** All, by name. */
    List<Account> accounts(Caller by);

    /** One. */
    Account account(Caller by, UserName name);

    /**
     * Creates a person, who chooses a password with a one-time link.
     *
     * @return the secret of the link
     * @throws io.mivo.domain.refusal.RefusedException MALFORMED, at {@code /name}, when the name is taken or looks like
     *     one that is; nothing was done
     */
    String create(Caller by, UserName name, Role role);

    /**
     * Gives another role.
     *
     * @throws io.mivo.domain.refusal.RefusedException NOT_PERMITTED for {@code admin} and for the own role
     */
    void changeRole(Caller by, UserName name, Role role);

    /**
     * Lets a person see these sensors from the next request on; an administrator sees all whatever is chosen.
     *
     * @throws io.mivo.domain.refusal.RefusedException MALFORMED, at {@code /sensors}, when a group is not there
     */
    void changeSensors(Caller by, UserName name, SensorChoice sensors);

    /**
     * Lets a person in, or no more; then open one-time links end as well.
     *
     * @throws io.mivo.domain.refusal.RefusedException NOT_PERMITTED for {@code admin} and for oneself
     */
    void changeEnabled(Caller by, UserName name, boolean enabled);

    /**
     * Makes the password useless at once, and a one-time link with which the person chooses a new one.
     *
     * @return the secret of the link
     * @throws io.mivo.domain.refusal.RefusedException NOT_PERMITTED for oneself, for somebody who is disabled, and for
     *     {@code admin} unless {@code admin} asks on this host's command line
     */
    String resetPassword(Caller by, UserName name);

    /** Ends all sessions of a person. */
    void endSessions(Caller by, UserName name);

    /**
     * Deletes a person with all sessions and links.
     *
     * @throws io.mivo.domain.refusal.RefusedException NOT_PERMITTED for {@code admin} and for oneself
     */
    void delete(Caller by, UserName name);

    /**
     * A person as administrators see one.
     *
     * @param user who
     * @param lastLogIn when the person last logged in
     * @param sessions how many are open
     * @param linkUntil until when an open one-time link is valid, exclusive
     */
    record Account(User user, Optional<Instant> lastLogIn, int sessions, Optional<Instant> linkUntil) {}
}
