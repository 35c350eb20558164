package io.mivo.adapter.fieldbus.modbus.decode;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;

/** The shortest decimal that reads back to the same float; the JDK's own texts are not always the shortest before JDK 19. */
final class ShortestDecimal {
    private static final int FLOAT_DIGITS = 9;
    private static final int DOUBLE_DIGITS = 17;
    private static final List<RoundingMode> MODES = List.of(RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP);

    private ShortestDecimal() {}

    /** Of a finite number. */
    static BigDecimal of(float number) {
        return shortest(new BigDecimal(number), FLOAT_DIGITS, it -> Float.parseFloat(it.toString()) == number);
    }

    /** Of a finite number. */
    static BigDecimal of(double number) {
        return shortest(new BigDecimal(number), DOUBLE_DIGITS, it -> Double.parseDouble(it.toString()) == number);
    }

    private static BigDecimal shortest(BigDecimal exact, int mostDigits, Predicate<BigDecimal> readsBack) {
        for (int digits = 1; digits < mostDigits; digits++) {
            for (RoundingMode mode : MODES) {
                BigDecimal candidate = exact.round(new MathContext(digits, mode));
                if (readsBack.test(candidate)) {
                    return plain(candidate);
                }
            }
        }
        return plain(exact.round(new MathContext(mostDigits, RoundingMode.HALF_EVEN)));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
