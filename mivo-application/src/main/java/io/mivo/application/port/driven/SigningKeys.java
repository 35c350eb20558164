package io.mivo.application.port.driven;

import io.mivo.domain.access.SigningKey;
import java.util.List;

/** The private keys of this installation; durable and secret. Safe for use by many threads. */
public interface SigningKeys {
    /** The keys for a purpose, newest first. */
    List<SigningKey> keys(SigningKey.Purpose purpose);

    /** Keeps a key. */
    void keep(SigningKey key);

    /** Forgets a key; nothing when there is none called so. */
    void forget(String kid);
}
