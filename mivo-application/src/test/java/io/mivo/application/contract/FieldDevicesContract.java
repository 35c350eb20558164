package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.Line;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What everything that talks to devices does, whatever is spoken on the line. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
public abstract class FieldDevicesContract {
    private static final Duration AMPLE = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration SLACK = Duration.ofSeconds(2);

    private FieldBench bench;

    /** A new line with its devices. */
    protected abstract FieldBench newBench() throws IOException;

    @BeforeEach
    void begin() throws IOException {
        bench = newBench();
    }

    @AfterEach
    void end() throws IOException {
        bench.devices().leave(bench.line());
        bench.close();
    }

    @Test
    void a_device_answers_again_and_again_alike() {
        VisitOutcome first = visit(bench.toAnsweringDevice(), AMPLE);

        assertThat(first).isInstanceOf(VisitOutcome.Answered.class);
        assertThat(visit(bench.toAnsweringDevice(), AMPLE)).isEqualTo(first);
    }

    @Test
    void a_device_that_says_nothing_is_silent() {
        assertThat(visit(bench.toSilentDevice(), AMPLE)).isInstanceOf(VisitOutcome.Silent.class);
    }

    @Test
    void silence_ends_with_the_deadline_however_patient_the_line_is() {
        Line patient = bench.line().withTimeout(Duration.ofSeconds(20));
        long began = System.nanoTime();

        VisitOutcome outcome = bench.devices().visit(patient, bench.toSilentDevice(), in(SHORT));

        assertThat(outcome).isInstanceOf(VisitOutcome.Silent.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SHORT.plus(SLACK));
    }

    @Test
    void a_silent_device_does_not_harm_its_neighbour() {
        VisitOutcome before = visit(bench.toAnsweringDevice(), AMPLE);

        visit(bench.toSilentDevice(), AMPLE);

        assertThat(visit(bench.toAnsweringDevice(), AMPLE)).isEqualTo(before);
    }

    @Test
    void nothing_is_answered_after_the_deadline() {
        assertThat(visit(bench.toAnsweringDevice(), Duration.ZERO)).isNotInstanceOf(VisitOutcome.Answered.class);
    }

    @Test
    void a_line_that_cannot_be_opened_is_down_with_a_reason_in_one_line() {
        VisitOutcome outcome = bench.devices().visit(bench.deadLine(), bench.toAnsweringDevice(), in(AMPLE));

        assertThat(outcome).isInstanceOf(VisitOutcome.LineDown.class);
        assertThat(((VisitOutcome.LineDown) outcome).detail()).isNotBlank().doesNotContain("\n");
    }

    @Test
    void a_line_may_be_left_at_any_time_and_is_taken_up_again() {
        bench.devices().leave(bench.line());
        VisitOutcome before = visit(bench.toAnsweringDevice(), AMPLE);

        bench.devices().leave(bench.line());
        bench.devices().leave(bench.line());

        assertThat(visit(bench.toAnsweringDevice(), AMPLE)).isEqualTo(before);
    }

    private VisitOutcome visit(Visit visit, Duration ahead) {
        return bench.devices().visit(bench.line(), visit, in(ahead));
    }

    private static Deadline in(Duration ahead) {
        return Deadline.in(ahead, Ticker.SYSTEM);
    }
}
