package io.mivo.application.port.driven;

import io.mivo.domain.access.SecondFactor;
import io.mivo.domain.access.UserName;
import java.util.Optional;

/** The second factors of people who set one up. Safe for use by many threads. */
public interface SecondFactors {
    /** That of a user. */
    Optional<SecondFactor> of(UserName user);

    /** Keeps one, durably, in place of any before. */
    void keep(UserName user, SecondFactor factor);

    /**
     * Puts another in the place of one, durably, unless it is not there any more as it was: of two who use the same code one
     * comes first.
     *
     * @return whether it was done
     */
    boolean replace(UserName user, SecondFactor before, SecondFactor after);

    /** Takes it away, durably. @return whether there was one */
    boolean remove(UserName user);
}
