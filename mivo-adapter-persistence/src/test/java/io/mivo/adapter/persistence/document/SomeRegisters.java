package io.mivo.adapter.persistence.document;

import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes up registers that say everything that a register can say and that goes together. */
final class SomeRegisters {
    private static final Set<RegisterType> NO_AMOUNTS = Set.of(RegisterType.BOOL, RegisterType.STRING);
    private static final List<RegisterType> AMOUNTS = List.of(RegisterType.values()).stream()
            .filter(type -> !NO_AMOUNTS.contains(type))
            .toList();
    private static final List<BigDecimal> NUMBERS = List.of(
            BigDecimal.ONE,
            new BigDecimal("1.0"),
            new BigDecimal("0.10"),
            new BigDecimal("-273.150"),
            new BigDecimal("1000"),
            new BigDecimal("0.000000000000000000000000000001"),
            new BigDecimal("12E-40"),
            new BigDecimal("7E+40").setScale(0));

    private final Dice dice;

    SomeRegisters(Dice dice) {
        this.dice = dice;
    }

    Point.InRegister point(String code) {
        Register register = register();
        return new Point.InRegister(
                new ValueCode(code), dice.oneOf(List.of(Unit.values())), register, dice.maybe(() -> rule(register)));
    }

    private WriteRule rule(Register register) {
        WriteRule.Manner usual = new WriteRule.Manner(
                dice.oneOf(List.of(WriteFunction.values())), dice.truth(), WriteRule.Manner.USUAL_REPEAT);
        Duration repeat = dice.oneOf(List.of(Duration.ZERO, Duration.ofSeconds(5), usual.repeatAfter()));
        WriteRule.Manner manner = usual.verify() ? new WriteRule.Manner(usual.function(), true, repeat) : usual;
        BigDecimal step = register.scaling().scale().abs().multiply(BigDecimal.TEN);
        return new WriteRule(
                dice.maybe(() -> new BigDecimal("-5.50")),
                dice.maybe(() -> new BigDecimal("35")),
                dice.maybe(() -> step),
                manner);
    }

    WriteRule recordRule() {
        return new WriteRule(
                dice.maybe(() -> BigDecimal.ZERO),
                dice.maybe(() -> BigDecimal.TEN),
                dice.maybe(() -> new BigDecimal("0.5")),
                dice.truth(),
                WriteFunction.BY_WIDTH);
    }

    private Register register() {
        RegisterTable table = dice.oneOf(List.of(RegisterTable.values()));
        RegisterType type = table.holdsBits() ? RegisterType.BOOL : dice.oneOf(List.of(RegisterType.values()));
        int count = type == RegisterType.STRING ? dice.within(1, 125) : type.registers();
        boolean amount = !NO_AMOUNTS.contains(type) && dice.truth();
        return new Register(
                new RegisterSpan(table, dice.within(0, 65_400), count),
                type,
                dice.oneOf(List.of(RegisterOrder.values())),
                amount ? scaling(table, dice.truth()) : Register.Scaling.NONE,
                reading(table, type, amount));
    }

    private Register.Scaling scaling(RegisterTable table, boolean summed) {
        Optional<RegisterSpan> exponent = dice.maybe(
                () -> new RegisterSpan(dice.oneOf(List.of(table, RegisterTable.INPUT)), dice.within(0, 65_535), 1));
        List<Register> sum = IntStream.range(0, summed ? dice.within(1, 2) : 0)
                .mapToObj(each -> addend(dice.oneOf(List.of(RegisterTable.INPUT, RegisterTable.HOLDING))))
                .toList();
        BigDecimal offset = dice.oneOf(List.of(BigDecimal.ZERO, dice.oneOf(NUMBERS)));
        return new Register.Scaling(dice.oneOf(NUMBERS), offset, exponent, sum);
    }

    private Register addend(RegisterTable table) {
        RegisterType type = dice.oneOf(AMOUNTS);
        Register.Reading reading = new Register.Reading(
                type.isFloat() ? Optional.empty() : dice.maybe(() -> mask(type)),
                Optional.empty(),
                invalid(type),
                Map.of(),
                Map.of());
        return new Register(
                new RegisterSpan(table, dice.within(0, 65_400), type.registers()),
                type,
                dice.oneOf(List.of(RegisterOrder.values())),
                scaling(table, false),
                reading);
    }

    private Register.Reading reading(RegisterTable table, RegisterType type, boolean amount) {
        if (type == RegisterType.STRING || table.holdsBits()) {
            return named(
                    Optional.empty(), Optional.empty(), table.holdsBits() ? Map.of(BigInteger.ONE, "On") : Map.of());
        }
        boolean wholly = type.isFloat() || amount;
        Optional<BigInteger> mask = type.isFloat() ? Optional.empty() : dice.maybe(() -> mask(type));
        Optional<Integer> bit = wholly || mask.isPresent()
                ? Optional.empty()
                : dice.maybe(() -> dice.within(0, TypeRules.bits(type) - 1));
        if (!wholly && bit.isEmpty() && type != RegisterType.BOOL && dice.truth()) {
            return new Register.Reading(mask, bit, invalid(type), Map.of(), Map.of(0, dice.text(), 7, "Seven"));
        }
        Map<BigInteger, String> labels =
                type.isFloat() ? Map.of() : labels(mask.isPresent() ? RegisterType.UINT8 : type);
        return new Register.Reading(mask, bit, invalid(type), labels, Map.of());
    }

    private Register.Reading named(Optional<BigInteger> mask, Optional<Integer> bit, Map<BigInteger, String> labels) {
        return new Register.Reading(mask, bit, List.of(), labels, Map.of());
    }

    private BigInteger mask(RegisterType type) {
        return raw(type).abs().setBit(0);
    }

    private List<BigInteger> invalid(RegisterType type) {
        return IntStream.range(0, dice.within(0, 2))
                .mapToObj(each -> raw(type))
                .distinct()
                .toList();
    }

    private Map<BigInteger, String> labels(RegisterType type) {
        Map<BigInteger, String> labels = new HashMap<>();
        IntStream.range(0, dice.within(0, 12)).forEach(each -> labels.put(raw(type), dice.text()));
        return labels;
    }

    /** Of all that its bits can hold, often at an end. */
    private BigInteger raw(RegisterType type) {
        int bits = TypeRules.bits(type);
        BigInteger most = BigInteger.ONE.shiftLeft(TypeRules.isSigned(type) ? bits - 1 : bits);
        BigInteger some = new BigInteger(Long.toUnsignedString(dice.bits(bits))).mod(most);
        BigInteger least = TypeRules.isSigned(type) ? most.negate() : BigInteger.ZERO;
        return dice.oneOf(List.of(most.subtract(BigInteger.ONE), least, some, BigInteger.valueOf(dice.within(0, 99))));
    }
}
