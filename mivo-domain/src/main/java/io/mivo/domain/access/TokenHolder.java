package io.mivo.domain.access;

import java.util.Optional;

/**
 * To whom an access token was given.
 *
 * @param client the API user
 * @param key SHA-256 thumbprint (RFC 7638) of the key that its sender must prove to possess; empty for a token that whoever
 *     bears it may use
 */
public record TokenHolder(ClientId client, Optional<String> key) {
    /** One whose token is good for whoever bears it. */
    public static TokenHolder bearing(ClientId client) {
        return new TokenHolder(client, Optional.empty());
    }
}
