package io.mivo.domain.profile;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * What may be written to a point, in the point's own unit, and how.
 *
 * @param min inclusive; empty for any
 * @param max inclusive; empty for any
 * @param step values must lie a whole number of steps above min, or above 0 without a min; positive
 * @param manner how it is written
 */
public record WriteRule(Optional<BigDecimal> min, Optional<BigDecimal> max, Optional<BigDecimal> step, Manner manner) {
    /** Refuses an empty range and a step that is not positive. */
    public WriteRule {
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            throw new IllegalArgumentException("min " + min.get() + " lies above max " + max.get());
        }
        if (step.filter(each -> each.signum() <= 0).isPresent()) {
            throw new IllegalArgumentException("a step must be positive, not " + step.get());
        }
    }

    /** Writes that are repeated as usual. */
    public WriteRule(
            Optional<BigDecimal> min,
            Optional<BigDecimal> max,
            Optional<BigDecimal> step,
            boolean verify,
            WriteFunction function) {
        this(min, max, step, new Manner(function, verify, Manner.USUAL_REPEAT));
    }

    /** Whether what was written is read back. */
    public boolean verify() {
        return manner.verify();
    }

    /** Which function writes it. */
    public WriteFunction function() {
        return manner.function();
    }

    /** What is wrong with a value; empty when it may be written. */
    public Optional<String> faultOf(BigDecimal value) {
        return below(value).or(() -> above(value)).or(() -> offStep(value));
    }

    private Optional<String> below(BigDecimal value) {
        return min.filter(least -> value.compareTo(least) < 0)
                .map(least -> value.toPlainString() + " lies below the minimum of " + least.toPlainString());
    }

    private Optional<String> above(BigDecimal value) {
        return max.filter(most -> value.compareTo(most) > 0)
                .map(most -> value.toPlainString() + " lies above the maximum of " + most.toPlainString());
    }

    private Optional<String> offStep(BigDecimal value) {
        BigDecimal beyond = value.subtract(min.orElse(BigDecimal.ZERO));
        return step.filter(each -> beyond.remainder(each).signum() != 0)
                .map(each -> value.toPlainString() + " is not a whole number of steps of " + each.toPlainString());
    }

    /**
     * How a value is written.
     *
     * @param function which function writes it
     * @param verify whether what was written is read back
     * @param repeatAfter for so long after a write the same value is not written again as long as the device is seen to
     *     hold it, since memories wear out; zero to write it every time
     */
    public record Manner(WriteFunction function, boolean verify, Duration repeatAfter) {
        /** Memories that bear 100 000 writes last for eleven years so, whatever controls them. */
        public static final Duration USUAL_REPEAT = Duration.ofHours(1);

        /** Refuses a negative time. */
        public Manner {
            if (repeatAfter.isNegative()) {
                throw new IllegalArgumentException("repeatAfter must not be negative: " + repeatAfter);
            }
        }

        /** Whether what the device holds may be asked before the same value is written again. */
        public boolean sparesEqual() {
            return verify && !repeatAfter.isZero();
        }
    }
}
