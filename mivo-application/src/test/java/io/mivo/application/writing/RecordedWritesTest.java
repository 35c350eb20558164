package io.mivo.application.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mivo.application.audit.AuditLog;
import io.mivo.application.fake.LeapingClock;
import io.mivo.application.memory.InMemoryAuditTrail;
import io.mivo.application.port.driven.AuditTrail;
import io.mivo.application.port.driven.AuditTrail.Cut;
import io.mivo.application.port.driving.WriteValues;
import io.mivo.application.port.driving.WriteValues.Answer;
import io.mivo.application.port.driving.WriteValues.Item;
import io.mivo.application.port.driving.WriteValues.Outcome;
import io.mivo.application.port.driving.WriteValues.Request;
import io.mivo.application.port.driving.WriteValues.Summary;
import io.mivo.application.port.driving.WriteValues.WriteResult;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Rights;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.AuditFilter;
import io.mivo.domain.audit.Origin;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RecordedWritesTest {
    private static final Caller BILLING =
            Caller.machine(new ClientId("billing"), Rights.ALL).from(new Origin("192.0.2.7"));
    private static final Item ITEM =
            new Item("ahu-1", new ValueCode("HeatingSetpoint"), new BigDecimal("21.5"), Optional.of("Celsius"));

    private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    private final AtomicInteger written = new AtomicInteger();
    private final WriteValues device = (caller, request) -> {
        written.incrementAndGet();
        Outcome outcome = new Outcome(
                ITEM,
                WriteResult.MISMATCH,
                ITEM.value(),
                Optional.of(new BigDecimal("20")),
                Optional.of("it holds 20"));
        return new Answer(Summary.PARTIAL, List.of(outcome));
    };

    @Test
    void tell_who_wrote_what_to_which_sensor_and_how_it_ended() {
        write(new AuditLog(trail, new LeapingClock()), false);

        List<AuditEvent> events = trail.page(AuditFilter.ALL, Cut.newest(10)).entries().stream()
                .map(each -> each.event())
                .toList();
        assertThat(events).extracting(AuditEvent::subject).containsOnly("ahu-1 HeatingSetpoint");
        assertThat(events).extracting(each -> each.actor()).containsOnly(BILLING.actor());
        assertThat(events)
                .extracting(each -> each.outcome().detail())
                .containsExactly("21.5 Celsius MISMATCH, reads 20: it holds 20", "21.5 Celsius");
        assertThat(events)
                .extracting(each -> each.outcome().result())
                .containsExactly(AuditEvent.Result.FAILED, AuditEvent.Result.BEGUN);
    }

    @Test
    void do_not_begin_when_they_cannot_be_recorded() {
        AuditLog full = new AuditLog(new FullTrail(), new LeapingClock());

        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> write(full, false));
        assertThat(written).hasValue(0);
    }

    @Test
    void are_none_of_the_record_when_they_are_only_tried() {
        write(new AuditLog(trail, new LeapingClock()), true);

        assertThat(trail.page(AuditFilter.ALL, Cut.newest(10)).entries()).isEmpty();
    }

    private void write(AuditLog log, boolean dryRun) {
        new RecordedWrites(device, log).write(BILLING, new Request(List.of(ITEM), dryRun, Duration.ofSeconds(1)));
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
            return new Page(List.of(), OptionalLong.empty());
        }

        @Override
        public int forget(Instant before, long most) {
            return 0;
        }
    }
}
