package io.mivo.domain.bus;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait on a line and how often to try again, as far as a site says so.
 *
 * @param timeout for the first octet of each answer; positive; empty for as long as the line needs
 * @param slack what adapters and gateways may hold octets back; more than none, at most {@link #LONGEST_SLACK}; empty
 *     for what is usual on such a line
 * @param retries how often a read without an answer is repeated; 0 to 10
 */
public record Patience(Optional<Duration> timeout, Optional<Duration> slack, int retries) {
    /** How often a read is repeated, unless a site says otherwise. */
    public static final int USUAL_RETRIES = 2;

    /** The longest that octets may be held back. */
    public static final Duration LONGEST_SLACK = Duration.ofSeconds(10);

    /** What is usual. */
    public static final Patience USUAL = new Patience(Optional.empty(), Optional.empty(), USUAL_RETRIES);

    private static final int MOST_RETRIES = 10;

    /** Refuses what cannot be, naming it. */
    public Patience {
        timeout.ifPresent(each -> requirePositive(each, "a timeout"));
        slack.ifPresent(Patience::requireShort);
        if (retries < 0 || retries > MOST_RETRIES) {
            throw new IllegalArgumentException("retries must be 0 to " + MOST_RETRIES + ", not " + retries);
        }
    }

    private static void requireShort(Duration slack) {
        requirePositive(slack, "a slack");
        if (slack.compareTo(LONGEST_SLACK) > 0) {
            throw new IllegalArgumentException("a slack must be at most " + LONGEST_SLACK + ", not " + slack);
        }
    }

    private static void requirePositive(Duration duration, String what) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(what + " must be positive, not " + duration);
        }
    }

    /** The same with another time for each answer. */
    public Patience withTimeout(Duration other) {
        return new Patience(Optional.of(other), slack, retries);
    }

    /** The same without repeats. */
    public Patience once() {
        return new Patience(timeout, slack, 0);
    }
}
