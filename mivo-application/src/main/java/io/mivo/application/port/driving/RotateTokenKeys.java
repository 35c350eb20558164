package io.mivo.application.port.driving;

/** Replaces the key that signs access tokens. */
public interface RotateTokenKeys {
    /** Makes a new key; it is published at once and signs a while later, and what the old one signed stays valid. */
    void rotate();

    /** Makes a new key because an old one is known to others: every token given so far ends at once. */
    void replace();

    /** Makes a new key when the newest is old, and forgets keys whose last token has ended. */
    void tidy();
}
