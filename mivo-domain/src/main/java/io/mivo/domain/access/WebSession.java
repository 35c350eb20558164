package io.mivo.domain.access;

import java.time.Instant;

/**
 * A person's presence in the web interface.
 *
 * @param idHash SHA-256 of the secret id, hexadecimal
 * @param user who
 * @param createdAt when the person logged in
 * @param seenAt when the person was last seen
 */
public record WebSession(String idHash, UserName user, Instant createdAt, Instant seenAt) {}
