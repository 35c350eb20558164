package io.mivo.adapter.persistence.sqlite;

import io.mivo.adapter.persistence.form.AuditForm;
import io.mivo.adapter.persistence.form.DamagedFormException;
import io.mivo.adapter.persistence.form.SealedText;
import io.mivo.application.port.driven.AuditTrail;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEntry;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.AuditEvent.Outcome;
import io.mivo.domain.audit.AuditEvent.Result;
import io.mivo.domain.audit.AuditFilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** The record of who did what on SQLite. Safe for use by many threads. */
final class SqliteAuditTrail implements AuditTrail {
    private final Database database;

    SqliteAuditTrail(Database database) {
        this.database = database;
    }

    @Override
    public void append(Instant at, AuditEvent event) {
        if (event.action().isChange()) {
            database.change(handle -> insert(handle, at, event));
        } else {
            database.changeSoon(handle -> insert(handle, at, event));
        }
    }

    @Override
    public <T> T together(Instant at, Supplier<T> change, Function<T, List<AuditEvent>> events) {
        return database.write(handle -> {
            T changed = change.get();
            events.apply(changed).forEach(event -> insert(handle, at, event));
            return changed;
        });
    }

    private static void insert(Handle handle, Instant at, AuditEvent event) {
        handle.createUpdate("insert into audit (at, actor, action, result, words, form)"
                        + " values (:at, :actor, :action, :result, :words, :form)")
                .bind("at", InstantText.of(at))
                .bind("actor", event.actor().name())
                .bind("action", event.action().word())
                .bind("result", event.outcome().result().name())
                .bind("words", AuditFilter.words(event))
                .bind("form", SealedText.of(AuditForm.of(at, event)))
                .execute();
    }

    @Override
    public Page page(AuditFilter filter, Cut cut) {
        AuditCriteria criteria = AuditCriteria.of(filter, cut);
        List<AuditEntry> oneMore = database.read(handle -> handle.createQuery("select number, at, form from audit"
                        + criteria.where() + " order by number desc limit :oneMore")
                .bindMap(criteria.values())
                .bind("oneMore", cut.most() + 1)
                .map((row, context) -> readEntry(row))
                .list());
        return Page.of(oneMore, cut.most());
    }

    private static AuditEntry readEntry(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        return new AuditEntry(number, Instant.parse(row.getString("at")), readEvent(number, row.getString("form")));
    }

    private static AuditEvent readEvent(long number, String form) {
        try {
            return SealedText.read(form, AuditForm::read);
        } catch (DamagedFormException damaged) {
            Outcome outcome = new Outcome(Result.FAILED, String.valueOf(damaged.getMessage()));
            return new AuditEvent(Actor.SYSTEM, AuditAction.ENTRY_DAMAGED, "entry " + number, outcome);
        }
    }

    @Override
    public int forget(Instant before, long most) {
        return database.write(handle -> handle.createUpdate("delete from audit where at < :before"
                        + " or number <= (select max(number) from audit) - :most")
                .bind("before", InstantText.of(before))
                .bind("most", most)
                .execute());
    }
}
