package io.mivo.domain.quantity;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * An exact amount in a unit.
 *
 * @param amount any exact decimal
 * @param unit what the amount counts
 */
public record Quantity(BigDecimal amount, Unit unit) {
    /** Refuses absent parts. */
    public Quantity {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(unit, "unit");
    }

    /** The same amount told in another unit; empty when the dimensions differ or the result has no finite decimal. */
    public Optional<Quantity> in(Unit other) {
        if (unit == other) {
            return Optional.of(this);
        }
        return unit.measuresSameAs(other) ? exactly(other) : Optional.empty();
    }

    private Optional<Quantity> exactly(Unit other) {
        try {
            BigDecimal told = amount.multiply(unit.factor()).divide(other.factor());
            return Optional.of(new Quantity(told, other));
        } catch (ArithmeticException noFiniteDecimal) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit.symbol();
    }
}
