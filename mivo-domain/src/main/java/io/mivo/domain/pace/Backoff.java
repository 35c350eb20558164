package io.mivo.domain.pace;

import java.time.Duration;

/**
 * How long to leave a device alone that did not answer, or a line that could not be used: the longer it is silent, the
 * longer the pause. The pauses of a line are short, since all its devices wait for it.
 *
 * @param failures how often in a row it was silent; 0 for a device that answers
 */
public record Backoff(int failures) {
    /** A device that answers. */
    public static final Backoff NONE = new Backoff(0);

    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FIRST_OF_LINE = Duration.ofSeconds(5);
    private static final Duration LONGEST_OF_LINE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;

    /** Refuses a negative count. */
    public Backoff {
        if (failures < 0) {
            throw new IllegalArgumentException("failures are never negative: " + failures);
        }
    }

    /** After one more silence. */
    public Backoff afterSilence() {
        return new Backoff(failures + 1);
    }

    /** Whether the device is left alone for a while. */
    public boolean isResting() {
        return failures > 0;
    }

    /** How long for a device, counted from the last silence. */
    public Duration pause() {
        return doubled(FIRST, LONGEST);
    }

    /** How long for a line, counted from the last attempt. */
    public Duration pauseOfLine() {
        return doubled(FIRST_OF_LINE, LONGEST_OF_LINE);
    }

    private Duration doubled(Duration first, Duration longest) {
        if (!isResting()) {
            return Duration.ZERO;
        }
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
