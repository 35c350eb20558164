package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/** Whether a line takes the time of a real one, and how long its meters think before they answer. For one line at a time. */
public final class Pacing {
    private static final int BITS_PER_OCTET = 11;
    private static final long SHORTEST_ANSWER_BITS = 11;
    private static final long LONGEST_ANSWER_BITS = 330;
    private static final Duration LONGEST_ANSWER_MORE = Duration.ofMillis(50);
    private static final int WHOLE = 100;
    private static final int BURSTS_PER_SECOND = 200;

    private final boolean isOn;
    private final int from;
    private final int to;
    private final Random random;

    private Pacing(boolean isOn, int from, int to, long seed) {
        this.isOn = isOn;
        this.from = from;
        this.to = to;
        this.random = new Random(seed);
    }

    /** Everything at once. */
    public static Pacing none() {
        return new Pacing(false, 0, 0, 0);
    }

    /**
     * Octets take their time, and meters begin to answer by chance within a part of what the standard allows, which is 11
     * bit times to 330 bit times and 50 ms.
     *
     * @param from the soonest, in percent of that span (inclusive)
     * @param to the latest, in percent of that span (inclusive)
     */
    public static Pacing answeringWithin(int from, int to, long seed) {
        return new Pacing(true, from, to, seed);
    }

    /** How long octets are on a line. */
    static Duration onLine(Octets octets, int baud) {
        return bits((long) octets.size() * BITS_PER_OCTET, baud);
    }

    /** How the next answer takes its time; empty if it takes none. */
    Optional<Pace> at(int baud) {
        return isOn ? Optional.of(new Pace(baud, answerDelay(baud))) : Optional.empty();
    }

    private Duration answerDelay(int baud) {
        Duration shortest = bits(SHORTEST_ANSWER_BITS, baud);
        Duration span =
                bits(LONGEST_ANSWER_BITS, baud).plus(LONGEST_ANSWER_MORE).minus(shortest);
        int percent = from + random.nextInt(to - from + 1);
        return shortest.plus(span.multipliedBy(percent).dividedBy(WHOLE));
    }

    /** The time of one exchange. */
    record Pace(int baud, Duration answerDelay) {
        /** Octets that a converter hands on together, so that it wakes up no more than two hundred times a second. */
        int octetsPerBurst() {
            return Math.max(1, baud / BITS_PER_OCTET / BURSTS_PER_SECOND);
        }
    }

    private static Duration bits(long count, int baud) {
        return Duration.ofSeconds(count).dividedBy(baud);
    }
}
