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
        BigDecimal amount = completed(number.scaleByPowerOfTen(exponent));
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    /** The amount, once the number has been multiplied by the power of ten. */
    public BigDecimal completed(BigDecimal scaled) {
        return scaled.multiply(multiplier).add(addend);
    }

    /** Whether the number is the amount. */
    boolean isOne() {
        return exponent == 0 && isPowerOfTen();
    }

    /** Whether the power of ten is all there is to it, as it is for most records of most meters. */
    public boolean isPowerOfTen() {
        return addend.signum() == 0 && multiplier.compareTo(BigDecimal.ONE) == 0;
    }

    /** The same for a number ten to the power of this times as great. */
    Scale scaledBy(int further) {
        return new Scale(multiplier, exponent + further, addend);
    }

    /** This and another, which has no multiplier: first all powers of ten, then all addends. */
    Scale and(Scale correction) {
        if (correction.isOne()) {
            return this;
        }
        BigDecimal sum = correction.addend.signum() == 0 ? addend : addend.add(correction.addend);
        return new Scale(multiplier, exponent + correction.exponent, sum);
    }
}
