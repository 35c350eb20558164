package io.mivo.application.port.driven;

import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is logged in; survives a restart. Safe for use by many threads. */
public interface WebSessions {
    /** Creates a session. */
    void keep(WebSession session);

    /** Notes when a session was last seen; one that has ended meanwhile stays ended. */
    void noteSeen(String idHash, Instant seen);

    /** The session with this hash. */
    Optional<WebSession> session(String idHash);

    /** All of a user, the newest first; also those that are only kept still. */
    List<WebSession> sessions(UserName user);

    /** Ends one. */
    void end(String idHash);

    /** Ends all of a user. */
    void endAll(UserName user);

    /** Ends those created, or last seen, before an instant. */
    void endBefore(Instant created, Instant seen);
}
