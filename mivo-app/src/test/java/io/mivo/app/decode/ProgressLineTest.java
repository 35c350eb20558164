package io.mivo.app.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final Clock START = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final StringWriter terminal = new StringWriter();
    private final Tally tally = new Tally();

    @Test
    void shows_the_share_and_takes_it_away_again() {
        ProgressLine progress = new ProgressLine(new PrintWriter(terminal), START, OptionalLong.of(200));
        tally.count(1, true);

        progress.show(tally, 50);
        progress.erase();
        progress.erase();

        assertThat(terminal.toString()).isEqualTo("\r\u001b[K 25 %  1 telegram: 1 accepted, 0 refused\r\u001b[K");
    }

    @Test
    void is_not_due_at_once() {
        ProgressLine progress = new ProgressLine(new PrintWriter(terminal), START, OptionalLong.empty());

        assertThat(progress.isDue()).isFalse();
        assertThat(new ProgressLine(new PrintWriter(terminal), passing(), OptionalLong.empty()).isDue())
                .isTrue();
    }

    /** A clock by which a second passes between any two looks. */
    private static Clock passing() {
        Instant[] now = {Instant.EPOCH};
        return new Clock() {
            @Override
            public Instant instant() {
                now[0] = now[0].plus(Duration.ofSeconds(1));
                return now[0];
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
    }
}
