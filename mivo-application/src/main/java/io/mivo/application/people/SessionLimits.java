package io.mivo.application.people;

import io.mivo.domain.access.WebSession;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lasts (OWASP ASVS 5.0, 7.3).
 *
 * @param idle it ends when the person was not seen for so long
 * @param whole it ends after so long in any case
 */
public record SessionLimits(Duration idle, Duration whole) {
    /** Half an hour, and twelve hours. */
    public static final SessionLimits USUAL = new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12));

    /** Whether a session still lasts. */
    boolean isOpen(WebSession session, Instant now) {
        return now.isBefore(session.createdAt().plus(whole))
                && now.isBefore(session.seenAt().plus(idle));
    }
}
