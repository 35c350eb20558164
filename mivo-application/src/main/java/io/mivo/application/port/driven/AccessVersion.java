package io.mivo.application.port.driven;

/**
 * Tells whether what was found out about an access token still counts: as long as the number is the same, no API user, no
 * sensor group, no signing key and no revocation has changed, in whatever process. Safe for use by many threads.
 */
public interface AccessVersion {
    /** Another one after each such change. */
    long number();
}
