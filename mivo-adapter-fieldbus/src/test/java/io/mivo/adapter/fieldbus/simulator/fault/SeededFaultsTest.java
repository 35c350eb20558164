package io.mivo.adapter.fieldbus.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameParse;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameParser;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededFaultsTest {
    private static final Octets REQUEST = Octets.ofHex("107b058016");
    private static final Octets ANSWER = Octets.ofHex("68131368080572785634122d2c1b040100000001fd17658616");
    private static final Octets OTHER = Octets.ofHex("680404680806710281" + "16");
    private static final Exchanged EXCHANGED = new Exchanged(1, REQUEST, ANSWER, () -> Optional.of(OTHER));

    private final SeededFaults faults = new SeededFaults(7);

    @Test
    void without_faults_the_answer_leaves_as_it_is() {
        assertThat(faults.disturbed(EXCHANGED)).containsExactly(Burst.now(ANSWER));
        assertThat(faults.losesRequest()).isFalse();
    }

    @Test
    void the_same_seed_brings_the_same_faults() {
        SeededFaults one = SeededFaults.all(9, 30);
        SeededFaults same = SeededFaults.all(9, 30);

        IntStream.range(0, 100)
                .forEach(i -> assertThat(one.disturbed(EXCHANGED)).isEqualTo(same.disturbed(EXCHANGED)));
    }

    @Test
    void an_answer_is_dropped_echoed_doubled_or_anothers() {
        assertThat(faults.with(Fault.ECHO).disturbed(EXCHANGED)).containsExactly(Burst.now(REQUEST), Burst.now(ANSWER));
        assertThat(faults.with(Fault.DROP).disturbed(EXCHANGED)).containsExactly(Burst.now(REQUEST));

        faults.without(Fault.ECHO).without(Fault.DROP).with(Fault.DUPLICATE);
        assertThat(octets(faults.disturbed(EXCHANGED))).containsExactly(ANSWER, ANSWER);
        assertThat(octets(faults.without(Fault.DUPLICATE).with(Fault.FOREIGN).disturbed(EXCHANGED)))
                .containsExactly(OTHER);
    }

    @Test
    void nobody_s_answer_is_at_most_an_echo() {
        Exchanged unanswered = new Exchanged(0, REQUEST, Octets.none(), Optional::empty);

        assertThat(SeededFaults.all(1, 100).disturbed(unanswered)).isEmpty();
        assertThat(faults.with(Fault.ECHO).disturbed(unanswered)).containsExactly(Burst.now(REQUEST));
    }

    @Test
    void a_late_answer_comes_within_the_longest_delay() {
        faults.with(Fault.DELAY).delayingUpTo(Duration.ofMillis(900));

        assertThat(IntStream.range(0, 300)
                        .mapToObj(
                                i -> faults.disturbed(EXCHANGED).get(0).after().toMillis()))
                .allMatch(millis -> millis <= 900)
                .anyMatch(millis -> millis > 700);
    }

    @Test
    void a_split_answer_is_whole_in_the_end() {
        faults.with(Fault.SPLIT);

        assertThat(IntStream.range(0, 100).mapToObj(i -> faults.disturbed(EXCHANGED)))
                .allSatisfy(bursts -> assertThat(bursts).hasSizeBetween(2, 5))
                .allSatisfy(bursts -> assertThat(whole(bursts)).isEqualTo(ANSWER));
    }

    @Test
    void garbled_and_wrongly_counted_answers_are_no_frames() {
        faults.with(Fault.GARBLE);
        IntStream.range(0, 5_000)
                .forEach(i ->
                        assertThat(isFrame(whole(faults.disturbed(EXCHANGED)))).isFalse());

        faults.without(Fault.GARBLE).with(Fault.WRONG_LENGTH);
        IntStream.range(0, 5_000)
                .forEach(i ->
                        assertThat(isFrame(whole(faults.disturbed(EXCHANGED)))).isFalse());
    }

    @Test
    void an_answer_cut_to_nothing_cannot_be_garbled() {
        faults.with(Fault.WRONG_LENGTH).with(Fault.GARBLE);

        assertThat(IntStream.range(0, 1_000).mapToObj(i -> whole(faults.disturbed(EXCHANGED))))
                .anyMatch(Octets::isEmpty);
    }

    private static boolean isFrame(Octets octets) {
        return FrameParser.parse(octets) instanceof FrameParse.Accepted;
    }

    private static List<Octets> octets(List<Burst> bursts) {
        return bursts.stream().map(Burst::octets).toList();
    }

    private static Octets whole(List<Burst> bursts) {
        return bursts.stream().map(Burst::octets).reduce(Octets.none(), Octets::followedBy);
    }
}
