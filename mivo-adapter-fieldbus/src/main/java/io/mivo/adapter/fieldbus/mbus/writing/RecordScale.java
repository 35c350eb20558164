package io.mivo.adapter.fieldbus.mbus.writing;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.domain.reading.RawAnswer;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which data make a record read as a value. What the record multiplies by and adds is found by reading it with 0 and with
 * 1 in it, so that nothing about units and corrections is said here a second time; whatever is given out was read again.
 *
 * @param lone the record
 * @param reading the value of an answer with this record alone, if it has a number
 */
record RecordScale(LoneRecord lone, Function<RawAnswer, Optional<BigDecimal>> reading) {
    private static final int MOST_DIGITS = 400;
    private static final int HIGHEST_EXPONENT = 400;

    /** Whether the record holds a number at all. */
    boolean isThere() {
        return read(BigDecimal.ZERO).isPresent() && read(BigDecimal.ONE).isPresent();
    }

    /** The data with which the record reads as exactly this value. */
    Optional<Octets> data(BigDecimal value) {
        return isBeyondAll(value)
                ? Optional.empty()
                : coded(value).flatMap(this::codedAs).filter(data -> reads(data, value));
    }

    /** Exponents that no record holds would only cost memory. */
    private static boolean isBeyondAll(BigDecimal value) {
        return value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > HIGHEST_EXPONENT;
    }

    /** The number that must be coded. */
    private Optional<BigDecimal> coded(BigDecimal value) {
        return read(BigDecimal.ZERO)
                .flatMap(least -> read(BigDecimal.ONE)
                        .flatMap(next -> exactQuotient(value.subtract(least), next.subtract(least))));
    }

    private static Optional<BigDecimal> exactQuotient(BigDecimal dividend, BigDecimal divisor) {
        try {
            return Optional.of(dividend.divide(divisor));
        } catch (ArithmeticException noFiniteDecimal) {
            return Optional.empty();
        }
    }

    private Optional<BigDecimal> read(BigDecimal number) {
        return codedAs(number).flatMap(this::read);
    }

    private Optional<BigDecimal> read(Octets data) {
        return reading.apply(lone.answer(data));
    }

    private Optional<Octets> codedAs(BigDecimal number) {
        return NumberData.of(number, lone.layout());
    }

    private boolean reads(Octets data, BigDecimal value) {
        return read(data).filter(now -> now.compareTo(value) == 0).isPresent();
    }
}
