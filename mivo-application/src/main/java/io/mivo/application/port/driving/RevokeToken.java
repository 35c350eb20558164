package io.mivo.application.port.driving;

import io.mivo.application.port.driving.IssueToken.Proof;
import io.mivo.application.port.driving.IssueToken.TokenRefusedException;

/** Ends access tokens before their time, for the API users they were given to (RFC 7009). */
public interface RevokeToken {
    /**
     * Ends a token; one that is unknown, ended or another's is left as it is, and the caller is not told.
     *
     * @throws TokenRefusedException when the API user did not prove itself; nothing was done
     */
    void revoke(Proof proof, String token) throws TokenRefusedException;
}
