package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.application.port.driven.AuditTrail;
import io.mivo.application.port.driven.AuditTrail.Cut;
import io.mivo.application.port.driven.AuditTrail.Page;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEntry;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.AuditEvent.Result;
import io.mivo.domain.audit.AuditFilter;
import io.mivo.domain.audit.AuditFilter.Span;
import io.mivo.domain.audit.Origin;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a record of who did what does. */
public abstract class AuditTrailContract {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Actor ADMIN = new Actor(Actor.Kind.PERSON, "admin", new Origin("192.0.2.7"));
    private static final Actor BILLING = new Actor(Actor.Kind.API_USER, "billing", new Origin("2001:db8::1"));
    private static final AuditEvent LOGIN = AuditEvent.done(ADMIN, AuditAction.LOGIN, "admin", "");
    private static final AuditEvent WRITE =
            AuditEvent.done(BILLING, AuditAction.WRITE, "ahu-1 HeatingSetpoint", "21.5 Celsius: WRITTEN");
    private static final AuditEvent TOKEN =
            AuditEvent.refused(BILLING, AuditAction.TOKEN_ISSUE, "billing", "the assertion \"came\" twice, Ärger");

    private AuditTrail trail;

    /** An empty record. */
    protected abstract AuditTrail newTrail();

    @BeforeEach
    void begin() {
        trail = newTrail();
    }

    @Test
    void what_was_appended_is_there_newest_first() {
        trail.append(NOON, LOGIN);
        trail.append(NOON.plusMillis(1), WRITE);
        trail.append(NOON, TOKEN);

        List<AuditEntry> entries = trail.page(AuditFilter.ALL, Cut.newest(10)).entries();
        assertThat(entries).extracting(AuditEntry::event).containsExactly(TOKEN, WRITE, LOGIN);
        assertThat(entries).extracting(AuditEntry::at).containsExactly(NOON, NOON.plusMillis(1), NOON);
        assertThat(entries).extracting(AuditEntry::number).doesNotHaveDuplicates();
    }

    @Test
    void every_action_and_result_comes_back_as_it_was() {
        for (AuditAction action : AuditAction.values()) {
            for (Result result : Result.values()) {
                trail.append(NOON, new AuditEvent(ADMIN, action, "x", new AuditEvent.Outcome(result, "y")));
            }
        }

        assertThat(trail.page(AuditFilter.ALL, Cut.newest(1000)).entries())
                .hasSize(AuditAction.values().length * Result.values().length);
    }

    @Test
    void a_page_ends_where_the_next_begins() {
        IntStream.range(0, 5)
                .forEach(each -> trail.append(NOON, AuditEvent.done(ADMIN, AuditAction.LOGIN, "n" + each, "")));

        Page first = trail.page(AuditFilter.ALL, Cut.newest(2));
        trail.append(NOON, TOKEN);
        Page second = trail.page(AuditFilter.ALL, new Cut(first.next(), 2));
        Page third = trail.page(AuditFilter.ALL, new Cut(second.next(), 2));

        assertThat(subjects(first)).containsExactly("n4", "n3");
        assertThat(subjects(second)).containsExactly("n2", "n1");
        assertThat(subjects(third)).containsExactly("n0");
        assertThat(third.next()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void a_filter_by_one_part_finds_what_fits() {
        trail.append(NOON, LOGIN);
        trail.append(NOON.plusSeconds(1), WRITE);
        trail.append(NOON.plusSeconds(2), TOKEN);

        assertThat(found(byActor("billing"))).containsExactly(TOKEN, WRITE);
        assertThat(found(byActor("bill"))).isEmpty();
        assertThat(found(byAction(AuditAction.WRITE))).containsExactly(WRITE);
        assertThat(found(byResult(Result.REFUSED))).containsExactly(TOKEN);
        assertThat(found(bySpan(NOON.plusSeconds(1), NOON.plusSeconds(2)))).containsExactly(WRITE);
        assertThat(found(bySpan(NOON, NOON))).isEmpty();
    }

    @Test
    void a_text_is_found_in_every_column_whatever_its_capitals_and_signs() {
        trail.append(NOON, LOGIN);
        trail.append(NOON, WRITE);
        trail.append(NOON, TOKEN);

        assertThat(found(byText("HEATINGsetpoint"))).containsExactly(WRITE);
        assertThat(found(byText("\"came\""))).containsExactly(TOKEN);
        assertThat(found(byText("äRGER"))).containsExactly(TOKEN);
        assertThat(found(byText("192.0.2"))).containsExactly(LOGIN);
        assertThat(found(byText("%"))).isEmpty();
        assertThat(found(byText("_"))).isEmpty();
    }

    @Test
    void old_entries_are_forgotten_and_their_numbers_are_not_used_again() {
        trail.append(NOON.minusNanos(1), LOGIN);
        trail.append(NOON, WRITE);
        trail.append(NOON.minusNanos(1), TOKEN);
        long last = newest().number();

        assertThat(trail.forget(NOON, 100)).isEqualTo(2);
        assertThat(found(AuditFilter.ALL)).containsExactly(WRITE);
        trail.append(NOON, LOGIN);
        assertThat(newest().number()).isGreaterThan(last);
    }

    @Test
    void the_newest_stay_when_there_are_too_many() {
        IntStream.range(0, 5)
                .forEach(each -> trail.append(NOON, AuditEvent.done(ADMIN, AuditAction.LOGIN, "n" + each, "")));

        assertThat(trail.forget(Instant.EPOCH, 2)).isEqualTo(3);
        assertThat(subjects(trail.page(AuditFilter.ALL, Cut.newest(10)))).containsExactly("n4", "n3");
    }

    @Test
    void a_change_and_its_entries_stand_together() {
        String changed = trail.together(NOON, () -> "changed", what -> List.of(LOGIN, WRITE));

        assertThat(changed).isEqualTo("changed");
        assertThat(found(AuditFilter.ALL)).containsExactly(WRITE, LOGIN);
    }

    @Test
    void a_change_that_is_refused_leaves_no_entry() {
        RefusedException refused = new RefusedException(Reason.NOT_PERMITTED, "no");

        assertThatThrownBy(() -> trail.together(
                        NOON,
                        () -> {
                            throw refused;
                        },
                        what -> List.of(LOGIN)))
                .isSameAs(refused);
        assertThat(found(AuditFilter.ALL)).isEmpty();
    }

    @Test
    void many_may_record_at_the_same_time() throws InterruptedException, ExecutionException {
        List<Boolean> done = Race.run(() -> {
            trail.append(NOON, LOGIN);
            return true;
        });

        assertThat(trail.page(AuditFilter.ALL, Cut.newest(1000)).entries())
                .hasSize(done.size())
                .extracting(AuditEntry::number)
                .doesNotHaveDuplicates();
    }

    private List<AuditEvent> found(AuditFilter filter) {
        return trail.page(filter, Cut.newest(10)).entries().stream()
                .map(AuditEntry::event)
                .toList();
    }

    private AuditEntry newest() {
        return trail.page(AuditFilter.ALL, Cut.newest(1)).entries().get(0);
    }

    private static List<String> subjects(Page page) {
        return page.entries().stream().map(each -> each.event().subject()).toList();
    }

    private static AuditFilter byActor(String actor) {
        return new AuditFilter(Span.EVER, Optional.of(actor), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static AuditFilter byAction(AuditAction action) {
        return new AuditFilter(Span.EVER, Optional.empty(), Optional.of(action), Optional.empty(), Optional.empty());
    }

    private static AuditFilter byResult(Result result) {
        return new AuditFilter(Span.EVER, Optional.empty(), Optional.empty(), Optional.of(result), Optional.empty());
    }

    private static AuditFilter byText(String text) {
        return new AuditFilter(Span.EVER, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text));
    }

    private static AuditFilter bySpan(Instant from, Instant until) {
        Span span = new Span(Optional.of(from), Optional.of(until));
        return new AuditFilter(span, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
