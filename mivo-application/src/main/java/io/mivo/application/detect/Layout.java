package io.mivo.application.detect;

import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.reading.RawAnswer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A way in which a number may lie in registers.
 *
 * @param type how it is coded
 * @param order the order of its octets
 */
record Layout(RegisterType type, RegisterOrder order) {
    private static final Set<RegisterType> NO_NUMBER = Set.of(RegisterType.BOOL, RegisterType.STRING);
    private static final List<RegisterOrder> OF_ONE_REGISTER = List.of(RegisterOrder.ABCD, RegisterOrder.BADC);

    private static final Map<RegisterType, Exponent> EXPONENTS =
            Map.of(RegisterType.FLOAT32, new Exponent(7, 127), RegisterType.FLOAT64, new Exponent(4, 1023));

    /**
     * The exponent of a number of IEEE 754, in its highest register.
     *
     * @param shift bits below it
     * @param bias its value for numbers from 1 to 2
     */
    private record Exponent(int shift, int bias) {
        private static final int LEAST = -50;
        private static final int MOST = 80;

        boolean isUsual(int register) {
            int power = ((register & 0x7fff) >> shift) - bias;
            return power >= LEAST && power <= MOST;
        }
    }

    /** Every way there is; of orders that come to the same in one register only one. */
    static final List<Layout> ALL = Arrays.stream(RegisterType.values())
            .filter(type -> !NO_NUMBER.contains(type))
            .flatMap(Layout::ofType)
            .toList();

    private static Stream<Layout> ofType(RegisterType type) {
        List<RegisterOrder> orders = type.registers() == 1 ? OF_ONE_REGISTER : List.of(RegisterOrder.values());
        return orders.stream().map(order -> new Layout(type, order));
    }

    static Layout of(Register register) {
        return new Layout(register.type(), register.order());
    }

    /** The register that lies so at an address. */
    Register at(RegisterTable table, int address, BigDecimal scale) {
        Register.Scaling scaling = new Register.Scaling(scale, BigDecimal.ZERO, Optional.empty(), List.of());
        RegisterSpan span = new RegisterSpan(table, address, type.registers());
        return new Register(span, type, order, scaling, Register.Reading.PLAIN);
    }

    /** Whether what lies at an address of a block may be such a number at all: no float is as small or as great as nonsense is. */
    boolean mayLieAt(int address, RawAnswer.Block block) {
        return Optional.ofNullable(EXPONENTS.get(type))
                .map(exponent -> exponent.isUsual(highest(address, block)))
                .orElse(true);
    }

    /** The register with sign and exponent. */
    private int highest(int address, RawAnswer.Block block) {
        int from = order.reversesRegisters() ? address + type.registers() - 1 : address;
        byte[] octets =
                block.octets().part(2 * (from - block.span().address()), 2).toBytes();
        int high = order.swapsOctets() ? 1 : 0;
        return (octets[high] & 0xff) << Byte.SIZE | (octets[1 - high] & 0xff);
    }

    boolean isFloat() {
        return EXPONENTS.containsKey(type);
    }
}
