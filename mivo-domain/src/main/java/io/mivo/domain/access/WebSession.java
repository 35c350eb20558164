package io.mivo.domain.access;

import java.time.Instant;

/**
 * A person's presence in the web interface.
 *
 * @param idHash SHA-256 of the secret id, hexadecimal
 * @param user who
 * @param createdAt when the person logged in
 * @param seenAt when the person was last seen
 * @param client with what, and from where
 */
public record WebSession(String idHash, UserName user, Instant createdAt, Instant seenAt, WebClient client) {
    private static final int HANDLE_DIGITS = 16;

    /** Names the session to people, who could not use its hash for anything either. */
    public String handle() {
        return idHash.substring(0, Math.min(HANDLE_DIGITS, idHash.length()));
    }

    /** The same, seen later. */
    public WebSession seen(Instant later) {
        return new WebSession(idHash, user, createdAt, later, client);
    }
}
