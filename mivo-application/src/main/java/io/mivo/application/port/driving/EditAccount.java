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
     *     {@code /password} when the new one is not good enough; TOO_MANY_REQUESTS after too many wrong tries; nothing was
     *     changed
     */
    String changePassword(String sessionId, String current, String password);

    /** The own open sessions, the newest first. */
    List<OwnSession> sessions(String sessionId);

    /** Ends one of the own sessions. @return whether there was one of this handle */
    boolean endSession(String sessionId, String handle);

    /** Ends all others. @return how many there were */
    int endOthers(String sessionId);

    /**
     * One of the own sessions.
     *
     * @param session which
     * @param asking whether it is the one that asks
     */
    record OwnSession(WebSession session, boolean asking) {}
}
