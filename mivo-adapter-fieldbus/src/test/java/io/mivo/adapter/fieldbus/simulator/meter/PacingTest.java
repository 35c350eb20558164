package io.mivo.adapter.fieldbus.simulator.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** At 2400 baud an octet of 11 bits takes 4.583 ms; an answer begins after 4.583 ms to 187.5 ms. */
class PacingTest {
    private static final Octets CLASS_2 = Octets.ofHex("107b058016");
    private static final Octets NEXT = Octets.ofHex("105b056016");
    private static final int ANSWER_OCTETS = 27;

    private final MeterLine line =
            MeterLine.with(MeterFleet.counting(5, new Nameplate("12345678", "KAM", 1, 4, 0), 101));

    @Test
    void the_soonest_answer_takes_the_request_eleven_bits_and_itself() {
        line.pace(Pacing.answeringWithin(0, 0, 1));

        List<Departure> departures = line.carry(CLASS_2, 0);

        assertThat(departures).hasSize(ANSWER_OCTETS);
        assertThat(departures.get(0).at()).isBetween(millis(32), millis(33));
        assertThat(last(departures)).isBetween(millis(151), millis(152));
    }

    @Test
    void the_latest_answer_begins_187_milliseconds_after_the_request() {
        line.pace(Pacing.answeringWithin(100, 100, 1));

        assertThat(line.carry(CLASS_2, 0).get(0).at()).isBetween(millis(214), millis(216));
    }

    @Test
    void a_request_that_comes_too_soon_waits_for_the_line() {
        line.pace(Pacing.answeringWithin(0, 0, 1));
        long first = last(line.carry(CLASS_2, 0));

        assertThat(line.carry(NEXT, millis(1)).get(0).at() - first).isBetween(millis(32), millis(33));
    }

    @Test
    void the_time_on_the_line_is_counted_with_pacing_and_without() {
        line.carry(CLASS_2, 0);

        assertThat(line.traffic().busy()).isBetween(Duration.ofMillis(146), Duration.ofMillis(147));
        assertThat(line.traffic().requests(RequestKind.CLASS_2)).isEqualTo(1);
        assertThat(line.traffic().answers()).isEqualTo(1);
    }

    @Test
    void the_time_before_answers_is_counted_where_somebody_answers() {
        line.pace(Pacing.answeringWithin(100, 100, 1));

        line.carry(Octets.ofHex("107b068116"), 0);
        assertThat(line.traffic().thinking()).isZero();

        line.carry(CLASS_2, 0);
        assertThat(line.traffic().thinking()).isBetween(Duration.ofMillis(187), Duration.ofMillis(188));
    }

    private static long last(List<Departure> departures) {
        return departures.get(departures.size() - 1).at();
    }

    private static long millis(long count) {
        return Duration.ofMillis(count).toNanos();
    }
}
