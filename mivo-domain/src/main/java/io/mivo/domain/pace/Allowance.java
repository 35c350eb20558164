package io.mivo.domain.pace;

import java.time.Duration;
import java.time.Instant;

/**
 * How often something may still be done: it is used up by doing it, and comes back as time passes.
 *
 * @param rate how fast it comes back, and how much there is at most
 * @param thousandths what is left, in thousandths of a time, so that nothing is lost
 * @param at when that was so
 */
public record Allowance(Rate rate, long thousandths, Instant at) {
    private static final long ONE = 1_000;

    /**
     * How fast an allowance comes back.
     *
     * @param perSecond so many times a second
     * @param burst so many times at once after a rest
     */
    public record Rate(int perSecond, int burst) {}

    /** After a rest. */
    public static Allowance full(Rate rate, Instant now) {
        return new Allowance(rate, rate.burst() * ONE, now);
    }

    /** The same a while later. A clock that was set back gives nothing and takes nothing. */
    public Allowance at(Instant now) {
        long earned = Math.max(0, Duration.between(at, now).toMillis()) * rate.perSecond();
        return new Allowance(rate, Math.min(rate.burst() * ONE, thousandths + earned), now);
    }

    /** Whether it may be done now. */
    public boolean suffices() {
        return thousandths >= ONE;
    }

    /** After it was done once. */
    public Allowance less() {
        return new Allowance(rate, thousandths - ONE, at);
    }
}
