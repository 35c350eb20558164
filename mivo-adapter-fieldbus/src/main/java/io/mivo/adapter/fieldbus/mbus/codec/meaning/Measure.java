package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a coded number counts, and how it becomes an amount of that.
 *
 * @param unit empty where there is nothing to count, or where it is not known
 */
public record Measure(Optional<String> unit, Kind kind, Scale scale) {

    /** Amounts of a unit, the coded number being multiplied by this power of ten. */
    static Measure of(String unit, int exponent) {
        return new Measure(Optional.of(unit), Kind.NUMBER, Scale.ofPowerOfTen(exponent));
    }

    /** Amounts of a unit, the coded number being multiplied by this factor. */
    static Measure of(String unit, BigDecimal factor) {
        return new Measure(Optional.of(unit), Kind.NUMBER, Scale.of(factor));
    }

    /** The coded data as they are, without a unit. */
    static Measure without(Kind kind) {
        return new Measure(Optional.empty(), kind, Scale.ONE);
    }

    /** The amount, exact, without an exponent in its notation. */
    public BigDecimal amount(BigDecimal number) {
        return scale.amount(number);
    }

    Measure scaledBy(int exponent) {
        return new Measure(unit, kind, scale.scaledBy(exponent));
    }

    Measure corrected(Scale correction) {
        return new Measure(unit, kind, scale.and(correction));
    }

    Measure inUnit(String other) {
        return new Measure(Optional.of(other), kind, scale);
    }

    Measure asContainer() {
        return new Measure(unit, Kind.CONTAINER, scale);
    }
}
