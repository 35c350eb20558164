package io.mivo.adapter.fieldbus.modbus.decode;

import io.mivo.application.port.driven.ValueEncoding;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.profile.RegisterWrite;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.profile.Writing;
import io.mivo.domain.quantity.Quantity;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Turns values into registers; what it gives out has been decoded again and found to be the value. */
public final class RegisterEncoding implements ValueEncoding {
    private static final int MOST_DIGITS = 400;
    private static final int HIGHEST_EXPONENT = 400;

    @Override
    public Optional<RegisterWrite> encode(Point.InRegister point, BigDecimal value) {
        if (isBeyondAll(value)) {
            return Optional.empty();
        }
        return point.write()
                .filter(rule -> new Writing(point.register(), rule.function())
                        .obstacle()
                        .isEmpty())
                .flatMap(rule -> octets(point, value)
                        .filter(octets -> readsAs(point, octets, value))
                        .map(octets -> write(point.register(), octets, rule)));
    }

    /** Exponents that no register holds would only cost memory. */
    private static boolean isBeyondAll(BigDecimal value) {
        return value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > HIGHEST_EXPONENT;
    }

    private static RegisterWrite write(Register register, Octets octets, WriteRule rule) {
        Optional<String> bits = part(register)
                .map(part ->
                        onTheWire(PartCoding.octets(part, register), register).toString());
        return new RegisterWrite(register.span(), octets.toString(), bits, rule.function(), rule.verify());
    }

    /** The bits of a register that are written; empty for all, and for tables of bits. */
    private static Optional<BigInteger> part(Register register) {
        return register.span().table().holdsBits()
                ? Optional.empty()
                : register.reading().part();
    }

    private static Optional<Octets> octets(Point.InRegister point, BigDecimal value) {
        if (point.register().span().table().holdsBits()) {
            return Optional.of(Octets.ofHex(value.signum() == 0 ? "00" : "01"));
        }
        Optional<BigInteger> part = part(point.register());
        if (part.isPresent()) {
            return raw(point, value)
                    .flatMap(raw -> new PartCoding(point.register(), part.get()).encode(raw))
                    .map(octets -> onTheWire(octets, point.register()));
        }
        return Optional.ofNullable(NumberCoding.BY_TYPE.get(point.register().type()))
                .flatMap(coding -> raw(point, value).flatMap(coding::encode))
                .map(octets -> onTheWire(octets, point.register()));
    }

    private static Octets onTheWire(byte[] octets, Register register) {
        return Octets.of(Entries.reordered(octets, register.order().reversesRegisters(), register.order()));
    }

    private static Optional<BigDecimal> raw(Point.InRegister point, BigDecimal value) {
        Register.Scaling scaling = point.register().scaling();
        Register register = point.register();
        if (register.type() == RegisterType.BOOL || register.reading().bit().isPresent()) {
            return Optional.of(value);
        }
        return new Quantity(value, point.unit().canonical())
                .in(point.unit())
                .flatMap(own -> exactQuotient(own.amount().subtract(scaling.offset()), scaling.scale()));
    }

    private static Optional<BigDecimal> exactQuotient(BigDecimal dividend, BigDecimal divisor) {
        try {
            return Optional.of(dividend.divide(divisor));
        } catch (ArithmeticException noFiniteDecimal) {
            return Optional.empty();
        }
    }

    private static boolean readsAs(Point.InRegister point, Octets octets, BigDecimal value) {
        RegisterSpan span = point.register().span();
        int size = span.table().holdsBits() ? 1 : 2;
        if (octets.length() != size * span.count()) {
            return false;
        }
        Entries entries = new Entries(new RawAnswer.Registers(List.of(new RawAnswer.Block(span, octets)), List.of()));
        return new PointValue(point, entries)
                .measured()
                .number()
                .filter(read -> read.compareTo(value) == 0)
                .isPresent();
    }
}
