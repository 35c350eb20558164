package io.mivo.adapter.fieldbus.modbus.decode;

import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Points for tests, one wish at a time. */
record Registers(Register register, Unit unit, Optional<WriteRule> write) {
    static final int ADDRESS = 100;

    static Registers of(RegisterType type) {
        return of(RegisterTable.HOLDING, type, Math.max(1, type.registers()));
    }

    static Registers of(RegisterTable table, RegisterType type, int count) {
        Register register = new Register(
                new RegisterSpan(table, ADDRESS, count),
                type,
                RegisterOrder.ABCD,
                Register.Scaling.NONE,
                Register.Reading.PLAIN);
        return new Registers(register, Unit.ONE, Optional.empty());
    }

    Registers order(RegisterOrder order) {
        return with(new Register(register.span(), register.type(), order, register.scaling(), register.reading()));
    }

    Registers scale(String scale, String offset) {
        Register.Scaling old = register.scaling();
        return scaling(new Register.Scaling(new BigDecimal(scale), new BigDecimal(offset), old.exponent(), old.sum()));
    }

    Registers exponentAt(int address) {
        Register.Scaling old = register.scaling();
        RegisterSpan span = new RegisterSpan(register.span().table(), address, 1);
        return scaling(new Register.Scaling(old.scale(), old.offset(), Optional.of(span), old.sum()));
    }

    Registers plus(Register further) {
        Register.Scaling old = register.scaling();
        return scaling(new Register.Scaling(old.scale(), old.offset(), old.exponent(), List.of(further)));
    }

    Registers mask(int mask) {
        return reading(new Register.Reading(
                Optional.of(BigInteger.valueOf(mask)), Optional.empty(), List.of(), Map.of(), Map.of()));
    }

    Registers bit(int bit) {
        return reading(new Register.Reading(Optional.empty(), Optional.of(bit), List.of(), Map.of(), Map.of()));
    }

    Registers invalid(String... markers) {
        List<BigInteger> invalid = Arrays.stream(markers).map(BigInteger::new).toList();
        return reading(new Register.Reading(Optional.empty(), Optional.empty(), invalid, Map.of(), Map.of()));
    }

    Registers labels(Map<BigInteger, String> labels) {
        return reading(new Register.Reading(Optional.empty(), register.reading().bit(), List.of(), labels, Map.of()));
    }

    Registers flags(Map<Integer, String> flags) {
        return reading(new Register.Reading(Optional.empty(), Optional.empty(), List.of(), Map.of(), flags));
    }

    Registers in(Unit other) {
        return new Registers(register, other, write);
    }

    Registers writable() {
        return writable(WriteFunction.BY_WIDTH);
    }

    Registers writable(WriteFunction function) {
        WriteRule rule = new WriteRule(Optional.empty(), Optional.empty(), Optional.empty(), true, function);
        return new Registers(register, unit, Optional.of(rule));
    }

    Point.InRegister point() {
        return point("X_Value");
    }

    Point.InRegister point(String code) {
        return new Point.InRegister(new ValueCode(code), unit, register, write);
    }

    /** An answer with one block from {@link #ADDRESS} on. */
    static RawAnswer.Registers holding(String hex) {
        return answer(RegisterTable.HOLDING, hex);
    }

    static RawAnswer.Registers answer(RegisterTable table, String hex) {
        Octets octets = Octets.ofHex(hex);
        int count = octets.length() / (table.holdsBits() ? 1 : 2);
        return new RawAnswer.Registers(
                List.of(new RawAnswer.Block(new RegisterSpan(table, ADDRESS, count), octets)), List.of());
    }

    private Registers reading(Register.Reading reading) {
        return with(new Register(register.span(), register.type(), register.order(), register.scaling(), reading));
    }

    private Registers scaling(Register.Scaling scaling) {
        return with(new Register(register.span(), register.type(), register.order(), scaling, register.reading()));
    }

    private Registers with(Register other) {
        return new Registers(other, unit, write);
    }
}
