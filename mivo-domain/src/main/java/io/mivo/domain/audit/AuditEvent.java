package io.mivo.domain.audit;

/**
 * Something that is recorded.
 *
 * @param actor who did it
 * @param action what
 * @param subject to whom or what: a name, a uid; never a secret
 * @param outcome how it ended
 */
public record AuditEvent(Actor actor, AuditAction action, String subject, Outcome outcome) {
    /** Encodes what would break a line. */
    public AuditEvent {
        subject = OneLine.of(subject);
    }

    /** Something that was done. */
    public static AuditEvent done(Actor actor, AuditAction action, String subject, String detail) {
        return new AuditEvent(actor, action, subject, new Outcome(Result.DONE, detail));
    }

    /** Something that was asked for and not done. */
    public static AuditEvent refused(Actor actor, AuditAction action, String subject, String reason) {
        return new AuditEvent(actor, action, subject, new Outcome(Result.REFUSED, reason));
    }

    /**
     * How something ended.
     *
     * @param result in one word
     * @param detail in words; empty when there is nothing to add; never a secret
     */
    public record Outcome(Result result, String detail) {
        /** Encodes what would break a line. */
        public Outcome {
            detail = OneLine.of(detail);
        }
    }

    /** How something ended, in one word. */
    public enum Result {
        /** It was begun; another entry tells how it ended, unless MIVO failed in the middle. */
        BEGUN,
        /** It was done. */
        DONE,
        /** It was not allowed, or could not be right; nothing was done. */
        REFUSED,
        /** It was tried and went wrong, or nobody knows. */
        FAILED
    }
}
