package io.mivo.domain.refusal;

import java.util.Objects;

/**
 * One thing wrong with a request.
 *
 * @param pointer where, as a JSON pointer such as {@code /writes/0/value}; empty for the whole
 * @param detail what is wrong, naming the value and the mend
 */
public record Fault(String pointer, String detail) {
    /** Refuses absent parts. */
    public Fault {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(detail, "detail");
    }
}
