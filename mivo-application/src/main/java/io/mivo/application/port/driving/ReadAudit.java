package io.mivo.application.port.driving;

import io.mivo.application.port.driven.AuditTrail.Cut;
import io.mivo.application.port.driven.AuditTrail.Page;
import io.mivo.domain.access.Caller;
import io.mivo.domain.audit.AuditEntry;
import io.mivo.domain.audit.AuditFilter;
import java.util.function.Consumer;

/** Shows the record of who did what. For administrators: who may ask is decided where people come in. */
public interface ReadAudit {
    /** The entries that fit, newest first, as many as a page holds. */
    Page page(AuditFilter filter, Cut cut);

    /** Gives out every entry that fits, newest first; that somebody took them is recorded too. */
    void export(Caller by, AuditFilter filter, Consumer<AuditEntry> taker);

    /** How long entries are kept. */
    Keeping keeping();

    /** Deletes what is too old; to be called now and then. @return how many went */
    int forgetOld();

    /**
     * How long entries are kept.
     *
     * @param days so many
     * @param most so many entries at most, the newest
     */
    record Keeping(int days, long most) {
        /** More than a year, and no more than a small disk holds. */
        public static final Keeping USUAL = new Keeping(400, 1_000_000);

        /** Refuses less than a day and less than a thousand entries. */
        public Keeping {
            if (days < 1 || most < 1_000) {
                throw new IllegalArgumentException("the record is kept for a day and for a thousand entries at least");
            }
        }

        /** The same for so many days. */
        public Keeping forDays(int other) {
            return new Keeping(other, most);
        }
    }
}
