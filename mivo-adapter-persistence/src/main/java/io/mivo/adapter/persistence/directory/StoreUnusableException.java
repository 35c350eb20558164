package io.mivo.adapter.persistence.directory;

/** A data directory that cannot be used; its message is one line for the person who chose it. */
public final class StoreUnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With one line for a person. */
    public StoreUnusableException(String message) {
        super(message);
    }

    /** With one line for a person and what noticed it. */
    public StoreUnusableException(String message, Exception cause) {
        super(message, cause);
    }
}
