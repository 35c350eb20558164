package io.mivo.application.port.driven;

/** Turns passwords into hashes that cannot be turned back. Safe for use by many threads. */
public interface PasswordHashing {
    /** A PHC string with a salt of its own. */
    String hash(String password);

    /** Whether a password is the one behind a hash; takes as long when it is not. */
    boolean matches(String password, String hash);

    /** Whether a hash is as hard to turn back as is asked for now; that of an earlier MIVO may not be. */
    boolean isStrong(String hash);
}
