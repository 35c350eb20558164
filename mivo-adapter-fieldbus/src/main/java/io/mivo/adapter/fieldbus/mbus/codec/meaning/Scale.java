package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import java.math.BigDecimal;

/**
 * How a coded number becomes an amount: number × multiplier × 10^exponent + addend, exactly.
 *
 * @param multiplier 1 but for the few quantities that are not counted in powers of ten
 */
public record Scale(BigDecimal multiplier, int exponent, BigDecimal addend) {
    /** The number is the amount. */
    static final Scale ONE = ofPowerOfTen(0);

    /** The number times ten to the power of this exponent. */
    static Scale ofPowerOfTen(int exponent) {
        return new Scale(BigDecimal.ONE, exponent, BigDecimal.ZERO);
    }

    /** The number and this. */
    static Scale ofAddend(BigDecimal addend) {
        return new Scale(BigDecimal.ONE, 0, addend);
    }

    /** The number times this. */
    static Scale of(BigDecimal multiplier) {
        return new Scale(multiplier, 0, BigDecimal.ZERO);
    }

    /** The amount, without an exponent in its notation. */
    BigDecimal amount(BigDecimal number) {
        BigDecimal scaled = number.scaleByPowerOfTen(exponent);
        BigDecimal amount =
                isPowerOfTen() ? scaled : scaled.multiply(multiplier).add(addend);
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    /** Spares most numbers of most meters two operations. */
    private boolean isPowerOfTen() {
        return addend.signum() == 0 && multiplier.compareTo(BigDecimal.ONE) == 0;
    }

    /** The same for a number ten to the power of this times as great. */
    Scale scaledBy(int further) {
        return new Scale(multiplier, exponent + further, addend);
    }

    /** This and another, which has no multiplier: first all powers of ten, then all addends. */
    Scale and(Scale correction) {
        if (correction.equals(ONE)) {
            return this;
        }
        BigDecimal sum = correction.addend.signum() == 0 ? addend : addend.add(correction.addend);
        return new Scale(multiplier, exponent + correction.exponent, sum);
    }
}
