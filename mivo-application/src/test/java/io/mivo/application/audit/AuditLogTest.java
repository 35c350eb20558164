package io.mivo.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.application.fake.LeapingClock;
import io.mivo.application.memory.InMemoryAuditTrail;
import io.mivo.application.port.driven.AuditTrail;
import io.mivo.application.port.driven.AuditTrail.Cut;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEntry;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.AuditFilter;
import io.mivo.domain.audit.Origin;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuditLogTest {
    private static final Attempt RENAME =
            new Attempt(Actor.onCommandLine("root"), AuditAction.SETTING_CHANGE, "unit name");

    private final AuditTrail trail = new InMemoryAuditTrail();
    private final LeapingClock clock = new LeapingClock();
    private final AuditLog log = new AuditLog(trail, clock);

    @Test
    void tells_what_a_change_came_to() {
        int changed = log.change(RENAME, () -> 7, seven -> "it is " + seven + " now");

        assertThat(changed).isEqualTo(7);
        assertThat(events()).containsExactly(RENAME.done("it is 7 now"));
    }

    @Test
    void tells_of_a_change_that_was_refused_and_lets_the_refusal_through() {
        RefusedException refused = new RefusedException(Reason.NOT_PERMITTED, "not you");

        assertThatThrownBy(() -> log.change(RENAME, "new", () -> {
                    throw refused;
                }))
                .isSameAs(refused);
        assertThat(events()).containsExactly(RENAME.refused("not you"));
    }

    @Test
    void lets_no_change_pass_that_cannot_be_recorded() {
        AuditLog broken = new AuditLog(new FullTrail(), new LeapingClock());

        assertThatThrownBy(() -> broken.change(RENAME, "new", () -> {})).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> broken.require(RENAME.begun(""))).isInstanceOf(RefusedException.class);
    }

    @Test
    void lets_people_in_although_it_cannot_be_recorded() {
        AuditLog broken = new AuditLog(new FullTrail(), new LeapingClock());

        broken.note(AuditEvent.done(Actor.SYSTEM, AuditAction.LOGIN, "admin", ""));
    }

    @Test
    void counts_what_repeats_within_a_minute() {
        IntStream.range(0, 1_000).forEach(each -> log.noteSparingly(stranger("192.0.2.7", "no such token")));
        assertThat(events()).containsExactly(stranger("192.0.2.7", "no such token"));

        clock.leap(Duration.ofMinutes(1));
        log.noteSparingly(stranger("192.0.2.8", "no such token"));

        assertThat(events())
                .containsExactlyInAnyOrder(
                        stranger("192.0.2.8", "no such token"),
                        stranger("192.0.2.7", "no such token (999 more within a minute)"),
                        stranger("192.0.2.7", "no such token"));
    }

    @Test
    void takes_an_ipv6_network_for_one_source() {
        IntStream.range(0, 50).forEach(each -> log.noteSparingly(stranger("2001:db8:0:1:0:0:0:" + each, "no")));

        assertThat(events()).containsExactly(stranger("2001:db8:0:1:0:0:0:0", "no"));
    }

    @Test
    void is_not_filled_by_many_strangers() {
        IntStream.range(0, 10_000).forEach(each -> log.noteSparingly(stranger("host-" + each, "no")));

        assertThat(trail.page(AuditFilter.ALL, Cut.newest(1_000)).entries()).hasSize(101);
        assertThat(events().get(0).actor().origin().text()).isEqualTo("various");
    }

    private static AuditEvent stranger(String address, String reason) {
        return AuditEvent.refused(Actor.unknownMachine(new Origin(address)), AuditAction.ACCESS, "/", reason);
    }

    private List<AuditEvent> events() {
        return trail.page(AuditFilter.ALL, Cut.newest(10)).entries().stream()
                .map(AuditEntry::event)
                .toList();
    }

    /** Has no room any more. */
    private static final class FullTrail implements AuditTrail {
        @Override
        public void append(Instant at, AuditEvent event) {
            throw new RefusedException(Reason.UNAVAILABLE, "the disk is full");
        }

        @Override
        public <T> T together(Instant at, Supplier<T> change, Function<T, List<AuditEvent>> events) {
            throw new RefusedException(Reason.UNAVAILABLE, "the disk is full");
        }

        @Override
        public Page page(AuditFilter filter, Cut cut) {
            throw new RefusedException(Reason.UNAVAILABLE, "the disk is full");
        }

        @Override
        public int forget(Instant before, long most) {
            return 0;
        }
    }
}
