package io.mivo.domain.refusal;

import java.util.List;
import java.util.Objects;

/** A request that must not be tried: nothing was done. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;
    private final transient List<Fault> faults;

    /** A refusal of the whole request, told in one sentence. */
    public RefusedException(Reason reason, String message) {
        this(reason, message, List.of());
    }

    /** A refusal with the places that caused it. */
    public RefusedException(Reason reason, String message, List<Fault> faults) {
        super(message);
        this.detail = Objects.requireNonNull(message, "message");
        this.reason = Objects.requireNonNull(reason, "reason");
        this.faults = List.copyOf(faults);
    }

    /** A malformed request with a single fault. */
    public static RefusedException malformed(String pointer, String detail) {
        return new RefusedException(Reason.MALFORMED, detail, List.of(new Fault(pointer, detail)));
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What is wrong, in a sentence for the one who asked. */
    public String detail() {
        return detail;
    }

    /** Where; may be empty. */
    public List<Fault> faults() {
        return faults;
    }
}
