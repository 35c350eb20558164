package io.mivo.domain.profile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a value lies in a Modbus device and how it reads: value = raw × scale + offset.
 *
 * @param span its registers or its bit
 * @param type how the raw value is coded
 * @param order the order of its octets
 * @param scaling from raw to value
 * @param reading what else to mind when it is read
 */
public record Register(RegisterSpan span, RegisterType type, RegisterOrder order, Scaling scaling, Reading reading) {
    /**
     * What must be read for it, in the order of the device. Parts that touch become one span, so that they come from one
     * request: the halves of a counter read one after the other may not belong together.
     */
    public List<RegisterSpan> spans() {
        return RegisterSpan.touchingJoined(parts().toList());
    }

    /**
     * What one request should fetch, for each table from the first part to the last, where there are several parts apart
     * from each other; where it cannot, the parts are still right for themselves.
     */
    public List<RegisterSpan> together() {
        List<RegisterSpan> apart = spans();
        return apart.stream()
                .map(RegisterSpan::table)
                .distinct()
                .map(table ->
                        apart.stream().filter(each -> each.table() == table).toList())
                .filter(parts -> parts.size() > 1)
                .map(parts -> parts.get(0).with(parts.get(parts.size() - 1)))
                .toList();
    }

    /** Whether its value is either on or off. */
    public boolean isSwitch() {
        boolean single = reading.bit().isPresent() || type == RegisterType.BOOL;
        return type != RegisterType.STRING && (single || span.table().holdsBits());
    }

    /** The same so many addresses further on, with everything that belongs to it. */
    Register shiftedBy(int addresses) {
        return new Register(span.shiftedBy(addresses), type, order, scaling.shiftedBy(addresses), reading);
    }

    private Stream<RegisterSpan> parts() {
        Stream<RegisterSpan> own = Stream.concat(Stream.of(span), scaling.exponent().stream());
        return Stream.concat(own, scaling.sum().stream().flatMap(Register::parts));
    }

    /**
     * From raw to value, exactly.
     *
     * @param scale multiplies the raw value; not zero
     * @param offset is added afterwards
     * @param exponent a register, int16, with the power of ten that multiplies too
     * @param sum further registers whose values, scaled by their own scales, are added
     */
    public record Scaling(BigDecimal scale, BigDecimal offset, Optional<RegisterSpan> exponent, List<Register> sum) {
        /** Raw is value. */
        public static final Scaling NONE = new Scaling(BigDecimal.ONE, BigDecimal.ZERO, Optional.empty(), List.of());

        /** Refuses a scale of zero. */
        public Scaling {
            sum = List.copyOf(sum);
            if (scale.signum() == 0) {
                throw new IllegalArgumentException("a scale of 0 loses every value");
            }
        }

        private Scaling shiftedBy(int addresses) {
            List<Register> addends =
                    sum.stream().map(each -> each.shiftedBy(addresses)).toList();
            return new Scaling(scale, offset, exponent.map(each -> each.shiftedBy(addresses)), addends);
        }

        /** Whether a value can be turned back into one raw value. */
        public boolean isReversible() {
            return exponent.isEmpty() && sum.isEmpty();
        }
    }

    /**
     * What to mind when it is read.
     *
     * @param mask keeps these bits of the raw value, shifted down to the lowest of them
     * @param bit keeps this bit alone, 0 the least significant
     * @param invalid raw values that mean "not there"
     * @param labels names of raw values
     * @param flags names of bits
     */
    public record Reading(
            Optional<BigInteger> mask,
            Optional<Integer> bit,
            List<BigInteger> invalid,
            Map<BigInteger, String> labels,
            Map<Integer, String> flags) {
        /** Nothing to mind. */
        public static final Reading PLAIN =
                new Reading(Optional.empty(), Optional.empty(), List.of(), Map.of(), Map.of());

        /** Copies in. */
        public Reading {
            invalid = List.copyOf(invalid);
            labels = Map.copyOf(labels);
            flags = Map.copyOf(flags);
        }

        /** Whether only part of the raw value is meant. */
        public boolean takesPart() {
            return part().isPresent();
        }

        /** The bits of the raw value that are meant; empty for all. */
        public Optional<BigInteger> part() {
            return bit.map(BigInteger.ONE::shiftLeft).or(() -> mask);
        }
    }
}
