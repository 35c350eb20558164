package io.mivo.application.detect;

import io.mivo.application.port.driving.DetectRegisters.Displayed;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** The powers of ten with which a number is shown: from a millionth to a million. */
final class Scales {
    private static final int HIGHEST_POWER = 6;

    private Scales() {}

    /** The powers with which a number is shown so; for 0 every one, as it has no size of its own. */
    static List<Integer> showing(Displayed shown, BigDecimal number) {
        return IntStream.rangeClosed(-HIGHEST_POWER, HIGHEST_POWER)
                .filter(power -> mayShow(shown.value(), number, power) && shown.shows(number.scaleByPowerOfTen(power)))
                .boxed()
                .toList();
    }

    /** Numbers of another size need no closer look. */
    private static boolean mayShow(BigDecimal value, BigDecimal number, int power) {
        if (value.signum() == 0 || number.signum() == 0) {
            return true;
        }
        return value.signum() == number.signum() && Math.abs(magnitude(number) + power - magnitude(value)) <= 1;
    }

    private static int magnitude(BigDecimal number) {
        return number.precision() - number.scale();
    }

    static BigDecimal factor(int power) {
        return power < 0 ? BigDecimal.ONE.movePointLeft(-power) : BigDecimal.TEN.pow(power);
    }
}
