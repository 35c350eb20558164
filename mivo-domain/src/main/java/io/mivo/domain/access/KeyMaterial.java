package io.mivo.domain.access;

/** A public key as somebody hands it in, before it is understood. */
public sealed interface KeyMaterial {
    /** A JSON Web Key Set, or a single key, as JSON. */
    record Jwks(String json) implements KeyMaterial {}

    /** One or more PEM blocks: PUBLIC KEY, RSA PUBLIC KEY or CERTIFICATE. */
    record Pem(String text) implements KeyMaterial {}
}
