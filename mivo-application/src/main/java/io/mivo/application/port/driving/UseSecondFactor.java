package io.mivo.application.port.driving;

import io.mivo.domain.access.Caller;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import java.util.List;

/**
 * Lets people protect their own accounts by codes of an authenticator (TOTP, RFC 6238). A session that has ended is refused
 * with NOT_AUTHENTICATED.
 */
public interface UseSecondFactor {
    /** Whether the person behind a session has one. */
    boolean isSet(String sessionId);

    /** Whether a person has to have one. */
    boolean isRequiredOf(User user);

    /** Whether a person has to have one and has none: then nothing but setting it up is open to that person. */
    boolean isOwedBy(User user);

    /** A key for the authenticator; the same for ten minutes, and good for nothing before it is confirmed. */
    Offer offer(String sessionId);

    /**
     * Sets the second factor up with the key that was offered. All sessions end; the one that asks goes on under a new id.
     *
     * @param current the current password
     * @param code that the authenticator shows now
     * @throws io.mivo.domain.refusal.RefusedException MALFORMED at {@code /current} or {@code /code} when either is wrong,
     *     TOO_MANY_REQUESTS after too many wrong tries; nothing was changed
     */
    Enrolled enrol(String sessionId, String current, String code);

    /**
     * Gives the second factor up. All sessions end; the one that asks goes on under a new id.
     *
     * @return the new secret id of the session
     * @throws io.mivo.domain.refusal.RefusedException as for setting it up
     */
    String giveUp(String sessionId, EditAccount.Proof proof);

    /**
     * Takes it from somebody who lost it, and ends all sessions of that person; for administrators.
     *
     * @return whether there was one
     */
    boolean takeFrom(Caller by, UserName name);

    /**
     * What an authenticator needs.
     *
     * @param key Base32
     * @param uri with everything, as authenticators read it
     */
    record Offer(String key, String uri) {}

    /**
     * A second factor that was set up.
     *
     * @param sessionId the new secret id of the session
     * @param recoveryCodes each good for one log-in; told this once
     */
    record Enrolled(String sessionId, List<String> recoveryCodes) {
        /** Copies in. */
        public Enrolled {
            recoveryCodes = List.copyOf(recoveryCodes);
        }
    }
}
