package io.mivo.domain.license;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The right to give out values of some sensors of a unit.
 *
 * @param id unique among licenses
 * @param licensee who holds it
 * @param unit the serial of the only unit it is for; empty for any
 * @param seats how many sensors it covers, at least 1; empty for any number
 * @param term when it is valid
 */
public record License(LicenseId id, String licensee, Optional<String> unit, Optional<Integer> seats, Term term) {
    /** Refuses absent parts and fewer than one seat. */
    public License {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(licensee, "licensee");
        if (seats.filter(count -> count < 1).isPresent()) {
            throw new IllegalArgumentException("seats must be at least 1, not " + seats.get());
        }
    }

    /** Whether it is valid at an instant. */
    public boolean isValidAt(Instant instant) {
        return term.includes(instant);
    }

    /** Whether it may be used by the unit with this serial. */
    public boolean isFor(String unitSerial) {
        return unit.map(unitSerial::equals).orElse(true);
    }

    /** The end of its term, exclusive; empty for never. */
    public Optional<Instant> validUntil() {
        return term.until();
    }

    /**
     * From when until when.
     *
     * @param from inclusive; empty for always
     * @param until exclusive; empty for ever
     */
    public record Term(Optional<Instant> from, Optional<Instant> until) {
        /** Without beginning or end. */
        public static final Term FOR_EVER = new Term(Optional.empty(), Optional.empty());

        /** Why it is not valid at an instant, as the end of a sentence; empty when it is. */
        public Optional<String> flawAt(Instant instant) {
            return from.filter(instant::isBefore)
                    .map(start -> "is not valid before " + start)
                    .or(() -> until.filter(end -> !instant.isBefore(end)).map(end -> "ended at " + end));
        }

        /** Whether the instant lies in it. */
        public boolean includes(Instant instant) {
            return from.map(start -> !instant.isBefore(start)).orElse(true)
                    && until.map(instant::isBefore).orElse(true);
        }
    }
}
