package io.mivo.application.port.driven;

import io.mivo.domain.access.ClientId;
import java.time.Instant;

/** Which assertions were used already; survives a restart. Safe for use by many threads. */
public interface UsedAssertions {
    /**
     * Remembers an assertion, durably and atomically.
     *
     * @param client whose
     * @param jti its id
     * @param until how long it must be remembered at least
     * @return whether it was not known before
     */
    boolean remember(ClientId client, String jti, Instant until);

    /** From now on, whatever was made before an instant may have been used without being known here. */
    void loseBefore(Instant madeAt);

    /** Whether one that was made at an instant may have been used without being known here. */
    boolean mayBeLost(Instant madeAt);

    /** Forgets those that need not be remembered after an instant. */
    void forgetBefore(Instant instant);
}
