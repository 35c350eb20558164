package io.mivo.domain.profile;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What may be written to a point, in the point's own unit, and how.
 *
 * @param min inclusive; empty for any
 * @param max inclusive; empty for any
 * @param step values must lie a whole number of steps above min, or above 0 without a min; positive
 * @param verify whether what was written is read back
 * @param function which function writes it
 */
public record WriteRule(
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        Optional<BigDecimal> step,
        boolean verify,
        WriteFunction function) {
    /** Refuses an empty range and a step that is not positive. */
    public WriteRule {
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            throw new IllegalArgumentException("min " + min.get() + " lies above max " + max.get());
        }
        if (step.filter(each -> each.signum() <= 0).isPresent()) {
            throw new IllegalArgumentException("a step must be positive, not " + step.get());
        }
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
}
