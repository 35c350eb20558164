package io.mivo.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.application.contract.AuditTrailContract;
import io.mivo.application.contract.Examples;
import io.mivo.application.port.driven.AuditTrail;
import io.mivo.application.port.driven.AuditTrail.Cut;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.AuditFilter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteAuditTrailTest extends AuditTrailContract {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final AuditEvent EVENT = AuditEvent.done(Actor.SYSTEM, AuditAction.SITE_APPLY, "site.yaml", "");

    @TempDir
    private Path directory;

    private final OpenedStore stores = new OpenedStore();

    @Override
    protected AuditTrail newTrail() {
        return stores.in(directory).auditTrail();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void a_change_that_cannot_be_recorded_is_not_done() {
        SqliteStore store = stores.in(directory);

        assertThatThrownBy(() -> store.auditTrail()
                        .together(
                                NOON,
                                () -> {
                                    store.siteChanges().apply(Examples.creating(List.of(Examples.POWER), List.of()));
                                    assertThat(store.sensorRegistry().buses()).hasSize(1);
                                    return "changed";
                                },
                                changed -> {
                                    throw new IllegalStateException("the record is full");
                                }))
                .hasMessage("the record is full");
        assertThat(store.sensorRegistry().buses()).isEmpty();
    }

    @Test
    void an_entry_that_was_altered_is_shown_as_such_and_hides_no_other() throws SQLException {
        AuditTrail trail = stores.in(directory).auditTrail();
        trail.append(NOON, EVENT);
        trail.append(NOON, EVENT);

        alter("update audit set form = replace(form, 'site.yaml', 'site.yamX') where number = 1");

        assertThat(trail.page(AuditFilter.ALL, Cut.newest(10)).entries())
                .extracting(entry -> entry.event().action())
                .containsExactly(AuditAction.SITE_APPLY, AuditAction.ENTRY_DAMAGED);
    }

    private void alter(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("mivo.db"));
                Statement sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }
}
