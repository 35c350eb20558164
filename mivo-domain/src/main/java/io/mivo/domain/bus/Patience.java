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
 * @param pause the least rest between the end of one request of Modbus and the next; more than none, at most
 *     {@link #LONGEST_PAUSE}; empty for what the line itself needs
 */
public record Patience(Optional<Duration> timeout, Optional<Duration> slack, int retries, Optional<Duration> pause) {
    /** How often a read is repeated, unless a site says otherwise. */
    public static final int USUAL_RETRIES = 2;

    /** The longest that octets may be held back. */
    public static final Duration LONGEST_SLACK = Duration.ofSeconds(10);

    /** The longest rest between two requests. */
    public static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** What is usual. */
    public static final Patience USUAL = new Patience(Optional.empty(), Optional.empty(), USUAL_RETRIES);

    private static final int MOST_RETRIES = 10;

    /** Refuses what cannot be, naming it. */
    public Patience {
        timeout.ifPresent(each -> requirePositive(each, "a timeout"));
        slack.ifPresent(each -> requireShort(each, LONGEST_SLACK, "a slack"));
        pause.ifPresent(each -> requireShort(each, LONGEST_PAUSE, "a pause"));
        if (retries < 0 || retries > MOST_RETRIES) {
            throw new IllegalArgumentException("retries must be 0 to " + MOST_RETRIES + ", not " + retries);
        }
    }

    /** Without a rest of its own between requests. */
    public Patience(Optional<Duration> timeout, Optional<Duration> slack, int retries) {
        this(timeout, slack, retries, Optional.empty());
    }

    private static void requireShort(Duration duration, Duration longest, String what) {
        requirePositive(duration, what);
        if (duration.compareTo(longest) > 0) {
            throw new IllegalArgumentException(what + " must be at most " + longest + ", not " + duration);
        }
    }

    private static void requirePositive(Duration duration, String what) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(what + " must be positive, not " + duration);
        }
    }

    /** The same with another time for each answer. */
    public Patience withTimeout(Duration other) {
        return new Patience(Optional.of(other), slack, retries, pause);
    }

    /** The same with another rest between requests. */
    public Patience withPause(Duration other) {
        return new Patience(timeout, slack, retries, Optional.of(other));
    }

    /** The same without repeats. */
    public Patience once() {
        return new Patience(timeout, slack, 0, pause);
    }
}
