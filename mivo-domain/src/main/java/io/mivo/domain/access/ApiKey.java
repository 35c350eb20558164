package io.mivo.domain.access;

/**
 * A public key with which an API user proves itself.
 *
 * @param thumbprint RFC 7638, SHA-256, base64url; unique
 * @param jwk the public JSON Web Key (RFC 7517) as JSON
 */
public record ApiKey(String thumbprint, String jwk) {}
