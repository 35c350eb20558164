package io.mivo.application.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PacesTest {
    private static final DeviceAddress ONE = new DeviceAddress.Primary(1);
    private static final Visit VISIT = new Visit.ReadMeter(ONE);
    private static final VisitOutcome DOWN = new VisitOutcome.LineDown("no gateway");
    private static final VisitOutcome SILENT = new VisitOutcome.Silent("no answer");

    private final AtomicLong now = new AtomicLong();

    @Test
    void leave_a_line_that_is_down_alone_for_a_minute_at_most_for_ever() {
        Paces paces = paces(1);

        for (int attempt = 1; attempt <= 10_000; attempt++) {
            paces.note(VISIT, DOWN);
            assertThat(paces.rest(ONE)).isBetween(Duration.ofMillis(3_750), Duration.ofMinutes(1));
            now.addAndGet(paces.rest(ONE).toNanos());
            assertThat(paces.rest(ONE)).isZero();
        }
    }

    @Test
    void forget_a_line_that_was_down_as_soon_as_anything_answers() {
        Paces paces = paces(1);
        paces.note(VISIT, DOWN);

        paces.note(VISIT, SILENT);
        assertThat(paces.rest(new DeviceAddress.Primary(2))).isZero();

        paces.note(VISIT, DOWN);
        assertThat(paces.rest(new DeviceAddress.Primary(2))).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void do_not_try_again_together_what_fell_silent_together() {
        long different = IntStream.range(0, 50)
                .mapToObj(this::paces)
                .peek(paces -> paces.note(VISIT, DOWN))
                .map(paces -> paces.rest(ONE))
                .distinct()
                .count();

        assertThat(different).isGreaterThan(30);
    }

    private Paces paces(int seed) {
        return new Paces(now::get, new SplittableRandom(seed));
    }
}
