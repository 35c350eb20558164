package io.mivo.adapter.persistence.form;

/** A stored text that is not what was once stored. */
public final class DamagedFormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what is wrong. */
    public DamagedFormException(String message) {
        super(message);
    }

    /** With what is wrong and what noticed it. */
    public DamagedFormException(String message, RuntimeException cause) {
        super(message, cause);
    }
}
