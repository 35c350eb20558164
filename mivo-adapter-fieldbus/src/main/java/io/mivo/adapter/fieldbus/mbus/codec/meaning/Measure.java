package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a coded number becomes an amount: number × factor + addend, in a unit.
 *
 * @param unit empty where there is nothing to count, or where it is not known
 */
public record Measure(Optional<String> unit, Kind kind, BigDecimal factor, BigDecimal addend) {

    /** Amounts of a unit, the coded number being multiplied by this power of ten. */
    static Measure of(String unit, int exponent) {
        return of(unit, BigDecimal.ONE.scaleByPowerOfTen(exponent));
    }

    /** Amounts of a unit, the coded number being multiplied by this factor. */
    static Measure of(String unit, BigDecimal factor) {
        return new Measure(Optional.of(unit), Kind.NUMBER, factor, BigDecimal.ZERO);
    }

    /** The coded data as they are, without a unit. */
    static Measure without(Kind kind) {
        return new Measure(Optional.empty(), kind, BigDecimal.ONE, BigDecimal.ZERO);
    }

    /** The amount, exact, without an exponent in its notation. */
    public BigDecimal amount(BigDecimal number) {
        BigDecimal amount = number.multiply(factor).add(addend);
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    Measure scaledBy(int exponent) {
        return new Measure(unit, kind, factor.scaleByPowerOfTen(exponent), addend);
    }

    Measure plus(BigDecimal further) {
        return new Measure(unit, kind, factor, addend.add(further));
    }

    Measure inUnit(String other) {
        return new Measure(Optional.of(other), kind, factor, addend);
    }
}
