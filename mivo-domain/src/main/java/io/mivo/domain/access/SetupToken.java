package io.mivo.domain.access;

import java.time.Instant;

/**
 * The right to choose a password once.
 *
 * @param hash SHA-256 of the secret, hexadecimal
 * @param user whose password
 * @param validUntil exclusive
 */
public record SetupToken(String hash, UserName user, Instant validUntil) {}
