package io.mivo.application.port.driven;

import io.mivo.domain.audit.AuditEntry;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.AuditFilter;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The record of who did what. Entries are only added; nothing but {@link #forget} ever takes one away. Safe for use by
 * many threads.
 */
public interface AuditTrail {
    /**
     * Adds an entry. That of a change is durable when it returns; any other shows at once and becomes durable with the
     * next one that is.
     *
     * @throws io.mivo.domain.refusal.RefusedException UNAVAILABLE when it cannot be kept
     */
    void append(Instant at, AuditEvent event);

    /**
     * Makes a change in the same store and adds the entries that tell of it: both become durable, or neither.
     *
     * @param change what it throws is thrown on, and nothing has changed then
     * @param events tells of what came of it
     * @throws io.mivo.domain.refusal.RefusedException UNAVAILABLE when it cannot be kept; nothing was changed
     */
    <T> T together(Instant at, Supplier<T> change, Function<T, List<AuditEvent>> events);

    /** The entries that fit a filter, newest first, as many as a page holds. */
    Page page(AuditFilter filter, Cut cut);

    /**
     * Deletes old entries.
     *
     * @param before entries older than this go
     * @param most so many entries stay at most, the newest
     * @return how many went
     */
    int forget(Instant before, long most);

    /**
     * Which part of many entries.
     *
     * @param below only entries with a smaller number; empty to begin with the newest
     * @param most so many at most, at least one
     */
    record Cut(OptionalLong below, int most) {
        /** The newest. */
        public static Cut newest(int most) {
            return new Cut(OptionalLong.empty(), most);
        }
    }

    /**
     * Some entries.
     *
     * @param entries newest first
     * @param next where the next page begins; empty when this is the last
     */
    record Page(List<AuditEntry> entries, OptionalLong next) {
        /** Copies in. */
        public Page {
            entries = List.copyOf(entries);
        }

        /** The page that a list of entries makes which was asked to hold one more than it may. */
        public static Page of(List<AuditEntry> oneMore, int most) {
            if (oneMore.size() <= most) {
                return new Page(oneMore, OptionalLong.empty());
            }
            List<AuditEntry> entries = oneMore.subList(0, most);
            return new Page(entries, OptionalLong.of(entries.get(most - 1).number()));
        }
    }
}
