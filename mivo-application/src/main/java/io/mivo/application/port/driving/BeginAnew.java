package io.mivo.application.port.driving;

/** Lets an installation begin anew with what a backup held. */
public interface BeginAnew {
    /**
     * Ends what was given out before: every session, every one-time link and every access token, with the key that
     * signed it; makes a new key. Passwords, second factors, and the keys of API users and of licenses stay.
     *
     * @param backup what was restored, for the record
     */
    void afterRestore(String backup);
}
