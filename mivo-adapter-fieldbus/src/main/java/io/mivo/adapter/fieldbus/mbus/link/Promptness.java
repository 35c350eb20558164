package io.mivo.adapter.fieldbus.mbus.link;

import java.time.Duration;

/**
 * How promptly the meters of a line acknowledge a selection, learned from those that did and then told who they are. By
 * EN 13757-2 a meter begins to answer between 11 and 330 bit times, and 50 ms, after the selection of 17 octets; so the
 * quickest acknowledgement bounds the bit time, and with it what the slowest meter may take. Nothing is learned any more
 * once an answer came later than that. For one thread at a time.
 */
final class Promptness {
    /** So many have to answer before anything is taken for known. */
    private static final int ENOUGH = 3;

    /** Bits of a selection, the shortest delay and an acknowledgement: (17 + 1) x 11 + 11. */
    private static final int FEWEST_BITS = 209;

    private static final int LONGER_BITS = 330 - 11;
    private static final Duration LONGER = Duration.ofMillis(50);

    /** What a network may need longer another time. */
    private static final Duration JITTER = Duration.ofMillis(15);

    /** However prompt a line seems, this part of its patience is kept, so that few silences are open at once. */
    private static final int SHORTEST_PART = 8;

    private Duration quickest = Duration.ofDays(1);
    private Duration slowest = Duration.ZERO;
    private int count;
    private boolean isDeceptive;

    /** A meter acknowledged its selection so long after it was handed to the line. */
    void acknowledged(Duration after) {
        quickest = after.compareTo(quickest) < 0 ? after : quickest;
        slowest = after.compareTo(slowest) > 0 ? after : slowest;
        count++;
    }

    /** An answer came later than was waited for. */
    void belie() {
        isDeceptive = true;
    }

    /**
     * How long to wait for an acknowledgement once a selection was handed to the line.
     *
     * @param full as long as the line says
     */
    Duration patience(Duration full) {
        return isDeceptive || count < ENOUGH ? full : shorter(full, longer(learned(), full.dividedBy(SHORTEST_PART)));
    }

    private Duration learned() {
        Duration longest = quickest.plus(quickest.multipliedBy(LONGER_BITS).dividedBy(FEWEST_BITS))
                .plus(LONGER);
        return longest.plus(slowest.minus(quickest)).plus(JITTER);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
