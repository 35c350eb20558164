package io.mivo.app.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.application.memory.InMemoryAuditTrail;
import io.mivo.application.port.driven.AuditTrail.Cut;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.AuditFilter;
import io.mivo.domain.audit.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToldTrailTest {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Logger LOG = Logger.getLogger("io.mivo.audit");

    private final InMemoryAuditTrail kept = new InMemoryAuditTrail();
    private final ToldTrail trail = new ToldTrail(kept);
    private final List<String> lines = new ArrayList<>();
    private final Handler taking = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** Other tests run commands in this process, which silence what MIVO logs. */
    @BeforeEach
    void listen() {
        LOG.setLevel(Level.INFO);
        LOG.addHandler(taking);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(taking);
        LOG.setLevel(null);
    }

    @Test
    void tells_each_entry_in_one_line() {
        trail.append(NOON, event("anna", "with a code"));

        assertThat(lines)
                .containsExactly("actorKind=PERSON actor=\"anna\" origin=\"192.0.2.7\" action=login subject=\"anna\""
                        + " result=DONE detail=\"with a code\"");
        assertThat(kept.page(AuditFilter.ALL, Cut.newest(9)).entries()).hasSize(1);
    }

    @Test
    void lets_no_text_end_its_value_or_the_line() {
        trail.append(NOON, event("a\" result=REFUSED b\\\nc", ""));

        assertThat(lines)
                .singleElement()
                .asString()
                .contains("actor=\"a\\\" result=REFUSED b\\\\")
                .doesNotContain("\n");
    }

    @Test
    void tells_of_a_change_once_it_is_kept_and_not_at_all_when_it_fails() {
        trail.together(NOON, () -> 7, number -> List.of(event("anna", "number " + number)));
        assertThat(lines).singleElement().asString().endsWith("detail=\"number 7\"");

        assertThatThrownBy(() -> trail.together(NOON, ToldTrailTest::fail, number -> List.of(event("anna", ""))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(lines).hasSize(1);
    }

    private static int fail() {
        throw new IllegalArgumentException("no");
    }

    private static AuditEvent event(String name, String detail) {
        Actor actor = new Actor(Actor.Kind.PERSON, name, new Origin("192.0.2.7"));
        return AuditEvent.done(actor, AuditAction.LOGIN, "anna", detail);
    }
}
