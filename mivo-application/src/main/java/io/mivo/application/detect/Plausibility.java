package io.mivo.application.detect;

import static java.util.Map.entry;

import io.mivo.application.port.driving.DetectRegisters.Displayed;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much speaks for a register: what devices usually do counts for it, what chance brings about counts against it.
 *
 * @param layout how the number lies there
 * @param raw the number before it is scaled
 * @param power the power of ten that scales it
 * @param neighbours what lies beside it
 */
record Plausibility(Layout layout, BigDecimal raw, int power, Neighbours neighbours) {
    /**
     * What lies beside a register.
     *
     * @param address of the register itself
     * @param raw the numbers right before and after it, read alike and not scaled
     */
    record Neighbours(int address, List<BigDecimal> raw) {}

    private static final Map<RegisterType, Integer> TYPES = Map.ofEntries(
            entry(RegisterType.FLOAT32, 30),
            entry(RegisterType.INT16, 21),
            entry(RegisterType.UINT16, 20),
            entry(RegisterType.INT32, 21),
            entry(RegisterType.UINT32, 20),
            entry(RegisterType.FLOAT64, 16),
            entry(RegisterType.INT64, 12),
            entry(RegisterType.UINT64, 11),
            entry(RegisterType.BCD32, 8),
            entry(RegisterType.BCD16, 5));

    private static final Map<RegisterOrder, Integer> ORDERS =
            Map.of(RegisterOrder.ABCD, 10, RegisterOrder.CDAB, 8, RegisterOrder.DCBA, 2, RegisterOrder.BADC, 1);

    private static final Map<Integer, Integer> POWERS_OF_INTEGERS =
            Map.of(0, 10, -1, 10, -2, 9, -3, 8, 1, 4, 2, 3, 3, 4, -4, 3);

    /** Floats come in the unit shown or in its thousandth or thousandfold. */
    private static final Map<Integer, Integer> POWERS_OF_FLOATS = Map.of(0, 20, -3, 8, 3, 8);

    private static final Map<RegisterType, Integer> BITS_OF_HALF =
            Map.of(RegisterType.INT32, 15, RegisterType.UINT32, 16, RegisterType.INT64, 31, RegisterType.UINT64, 32);

    private static final int SAME_DIGITS = 8;
    private static final int ALIGNED = 3;
    private static final int HALF_UNUSED = 8;
    private static final int ALIKE = 6;
    private static final int SANE = 2;
    private static final BigDecimal LEAST_ALIKE = new BigDecimal("0.8");
    private static final BigDecimal MOST_ALIKE = new BigDecimal("1.25");
    private static final BigDecimal SMALLEST_SANE = new BigDecimal("0.0001");
    private static final BigDecimal LARGEST_SANE = new BigDecimal("1000000000");

    /** The sum of it all. */
    int when(Displayed shown) {
        return TYPES.getOrDefault(layout.type(), 0)
                + ORDERS.getOrDefault(layout.order(), 0)
                + (layout.isFloat() ? POWERS_OF_FLOATS : POWERS_OF_INTEGERS).getOrDefault(power, 0)
                + (showsSameDigits(shown) ? SAME_DIGITS : 0)
                + (layout.type().registers() > 1 && neighbours.address() % 2 == 0 ? ALIGNED : 0)
                - (leavesHalfUnused() ? HALF_UNUSED : 0)
                + neighbours.raw().stream().mapToInt(this::likeness).sum();
    }

    private boolean showsSameDigits(Displayed shown) {
        return raw.scaleByPowerOfTen(power).compareTo(shown.value()) == 0;
    }

    /** A number that the half of its registers could hold lies there in fewer, or its other half is a neighbour. */
    private boolean leavesHalfUnused() {
        return Optional.ofNullable(BITS_OF_HALF.get(layout.type()))
                .filter(bits -> integer().bitLength() <= bits)
                .isPresent();
    }

    private BigInteger integer() {
        return raw.toBigInteger();
    }

    /** Phases lie beside each other and are much alike; beside a true float there is no nonsense. */
    private int likeness(BigDecimal neighbour) {
        if (isAlike(neighbour)) {
            return ALIKE;
        }
        return layout.isFloat() && isSane(neighbour) ? SANE : 0;
    }

    private boolean isAlike(BigDecimal neighbour) {
        BigDecimal size = raw.abs();
        return neighbour.signum() == raw.signum()
                && raw.signum() != 0
                && neighbour.abs().compareTo(size.multiply(LEAST_ALIKE)) >= 0
                && neighbour.abs().compareTo(size.multiply(MOST_ALIKE)) <= 0;
    }

    private static boolean isSane(BigDecimal number) {
        BigDecimal size = number.abs();
        return size.compareTo(SMALLEST_SANE) >= 0 && size.compareTo(LARGEST_SANE) <= 0;
    }
}
