package io.mivo.adapter.http.jose;

/** Something handed in that is no proper key, document or signature; its reason is in printable ASCII. */
final class UnfitException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    UnfitException(String reason) {
        super(reason);
        this.reason = reason;
    }

    UnfitException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** What is wrong with it, to follow its name. */
    String reason() {
        return reason;
    }
}
