package io.mivo.application.port.driving;

import io.mivo.domain.access.UserName;
import io.mivo.domain.audit.Origin;
import java.util.Optional;

/** Lets a person choose a password with a one-time set-up link. */
public interface ChoosePassword {
    /** Shortest password, in characters. */
    int SHORTEST = 10;

    /** Longest password, in characters. */
    int LONGEST = 256;

    /** Offers the administrator of a new installation a set-up link; does nothing once there is a password. @return the secret, when a link is open */
    Optional<String> offerToAdmin();

    /** Whether the administrator has not chosen a password yet, so that nobody can log in as such. */
    boolean awaitsAdministrator();

    /** Makes a one-time secret with which a user chooses a new password; the old one stays until then. */
    String offer(UserName user);

    /** Whether a secret still opens the way. */
    boolean isOpen(String secret);

    /**
     * Sets the password and closes the way; all sessions of the user end.
     *
     * @param from from where, for the record
     * @throws io.mivo.domain.refusal.RefusedException NOT_PERMITTED when the secret does not, or no longer, open the
     *     way; MALFORMED when the password is too short, too long or too common; nothing was changed
     */
    UserName choose(String secret, String password, Origin from);

    /**
     * Sets the administrator's first password without a link; does nothing once there is one.
     *
     * @throws io.mivo.domain.refusal.RefusedException MALFORMED when the password is too short, too long or too common
     */
    void chooseForAdmin(String password);
}
