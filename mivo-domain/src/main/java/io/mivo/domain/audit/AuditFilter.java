package io.mivo.domain.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Which entries are wanted: those that fit every part that is present.
 *
 * @param span when they were recorded
 * @param actor the exact name of who did it
 * @param action what
 * @param result how it ended
 * @param text stands somewhere in who, from where, subject or detail, in capitals or not
 */
public record AuditFilter(
        Span span,
        Optional<String> actor,
        Optional<AuditAction> action,
        Optional<AuditEvent.Result> result,
        Optional<String> text) {
    /** Every entry. */
    public static final AuditFilter ALL =
            new AuditFilter(Span.EVER, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether an entry is wanted. */
    public boolean fits(AuditEntry entry) {
        AuditEvent event = entry.event();
        return span.includes(entry.at())
                && actor.map(event.actor().name()::equals).orElse(true)
                && action.map(wanted -> wanted == event.action()).orElse(true)
                && result.map(wanted -> wanted == event.outcome().result()).orElse(true)
                && text.map(wanted -> words(event).contains(lower(wanted))).orElse(true);
    }

    /** What the text is looked for in, in small letters. */
    public static String words(AuditEvent event) {
        return lower(event.actor().name() + "\n" + event.actor().origin() + "\n" + event.subject() + "\n"
                + event.outcome().detail());
    }

    /** A text in small letters, as {@link #words} has them. */
    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * From when until when.
     *
     * @param from inclusive
     * @param until exclusive
     */
    public record Span(Optional<Instant> from, Optional<Instant> until) {
        /** Without beginning or end. */
        public static final Span EVER = new Span(Optional.empty(), Optional.empty());

        /** Whether an instant lies in it. */
        public boolean includes(Instant instant) {
            return from.map(begin -> !instant.isBefore(begin)).orElse(true)
                    && until.map(instant::isBefore).orElse(true);
        }
    }
}
