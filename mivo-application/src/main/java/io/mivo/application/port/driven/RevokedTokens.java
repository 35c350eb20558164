package io.mivo.application.port.driven;

import java.time.Instant;

/** Which access tokens were ended before their time; survives a restart. Safe for use by many threads. */
public interface RevokedTokens {
    /**
     * Remembers a token, durably; one that is known already stays so.
     *
     * @param tokenId its jti
     * @param until how long it must be remembered at least
     */
    void revoke(String tokenId, Instant until);

    /** Whether a token was ended. */
    boolean isRevoked(String tokenId);

    /** Forgets those that need not be remembered after an instant. */
    void forgetBefore(Instant instant);
}
