package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What monotonic time does. */
public abstract class TickerContract {
    private static final Duration WHILE = Duration.ofMillis(2);

    /** The subject; always the same one in a test. */
    protected abstract Ticker ticker();

    /** Lets at least so much time go by. */
    protected abstract void pass(Duration time);

    @Test
    void it_never_goes_back() {
        long before = ticker().nanos();
        for (int looks = 0; looks < 10_000; looks++) {
            long now = ticker().nanos();
            assertThat(now - before).isNotNegative();
            before = now;
        }
    }

    @Test
    void it_goes_on_as_time_goes_by() {
        long before = ticker().nanos();

        pass(WHILE);

        assertThat(ticker().nanos() - before).isGreaterThanOrEqualTo(WHILE.toNanos());
    }

    @Test
    void a_deadline_passes_by_it() {
        Deadline soon = Deadline.in(WHILE, ticker());
        Deadline late = Deadline.in(Duration.ofHours(1), ticker());

        pass(WHILE);

        assertThat(soon.hasPassed()).isTrue();
        assertThat(late.hasPassed()).isFalse();
        assertThat(late.remaining()).isLessThanOrEqualTo(Duration.ofHours(1).minus(WHILE));
    }
}
