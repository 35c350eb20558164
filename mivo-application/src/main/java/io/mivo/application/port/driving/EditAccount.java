package io.mivo.application.port.driving;

import io.mivo.domain.access.WebSession;
import java.util.List;

/** Lets a person edit the own account; the session says whose it is. A session that has ended is refused with NOT_AUTHENTICATED. */
public interface EditAccount {
    /**
     * Changes the password. All sessions end; the one that asks goes on under a new id.
     *
     * @return the new secret id of the session
     * @throws io.mivo.domain.refusal.RefusedException MALFORMED at {@code /current} when the current password is wrong, at
     *     {@code /code} when the code is, at {@code /password} when the new one is not good enough; TOO_MANY_REQUESTS after
     *     too many wrong tries; nothing was changed
     */
    String changePassword(String sessionId, Proof proof, String password);

    /** How the own account stands. */
    OwnAccount account(String sessionId);

    /**
     * Ends one of the own sessions (OWASP ASVS 5.0, 7.5.2).
     *
     * @return whether there was one of this handle
     * @throws io.mivo.domain.refusal.RefusedException MALFORMED at {@code /current} or {@code /code} when either is wrong,
     *     TOO_MANY_REQUESTS after too many wrong tries; nothing was ended
     */
    boolean endSession(String sessionId, String handle, Proof proof);

    /**
     * Ends all others.
     *
     * @return how many there were
     * @throws io.mivo.domain.refusal.RefusedException as for ending one
     */
    int endOthers(String sessionId, Proof proof);

    /**
     * What somebody who is logged in shows once more before something weighty.
     *
     * @param current the current password
     * @param code of an authenticator, or a recovery code, of those who have a second factor; anything otherwise
     */
    record Proof(String current, String code) {
        /** Without what is secret. */
        @Override
        public String toString() {
            return "proof";
        }
    }

    /**
     * How an account stands.
     *
     * @param sessions that are open, the newest first
     * @param lasting how long each lasts
     * @param hasFactor whether a code is asked for beside the password
     */
    record OwnAccount(List<OwnSession> sessions, LogIn.Lasting lasting, boolean hasFactor) {
        /** Copies in. */
        public OwnAccount {
            sessions = List.copyOf(sessions);
        }
    }

    /**
     * One of the own sessions.
     *
     * @param session which
     * @param asking whether it is the one that asks
     */
    record OwnSession(WebSession session, boolean asking) {}
}
