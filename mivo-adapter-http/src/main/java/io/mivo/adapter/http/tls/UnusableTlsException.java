package io.mivo.adapter.http.tls;

/** A certificate or key with which nobody can speak TLS; its message is one line for a person and quotes no key. */
public final class UnusableTlsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableTlsException(String message) {
        super(message);
    }

    UnusableTlsException(String message, Throwable cause) {
        super(message, cause);
    }
}
