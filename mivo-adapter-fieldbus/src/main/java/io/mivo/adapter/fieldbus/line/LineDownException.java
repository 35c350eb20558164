package io.mivo.adapter.fieldbus.line;

import java.io.IOException;

/** A line could not be opened; nothing was sent. The message is the reason in one line, fit for an operator. */
public final class LineDownException extends IOException {
    private static final long serialVersionUID = 1L;

    LineDownException(String reason) {
        super(reason);
    }

    LineDownException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
