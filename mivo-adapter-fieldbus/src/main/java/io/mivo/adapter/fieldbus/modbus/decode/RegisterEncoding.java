package io.mivo.adapter.fieldbus.modbus.decode;

import io.mivo.application.port.driven.ValueEncoding;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.profile.RegisterWrite;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.quantity.Quantity;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Turns values into registers; what it gives out has been decoded again and found to be the value. */
public final class RegisterEncoding implements ValueEncoding {
    private static final int MOST_DIGITS = 400;
    private static final int HIGHEST_EXPONENT = 400;

    @Override
    public Optional<RegisterWrite> encode(Point.InRegister point, BigDecimal value) {
        Register register = point.register();
        if (!register.scaling().isReversible() || register.reading().takesPart() || isBeyondAll(value)) {
            return Optional.empty();
        }
        return point.write()
                .filter(rule -> canWrite(register.span(), rule.function()))
                .flatMap(rule -> octets(point, value)
                        .filter(octets -> readsAs(point, octets, value))
                        .map(octets -> write(register.span(), octets, rule)));
    }

    /** Exponents that no register holds would only cost memory. */
    private static boolean isBeyondAll(BigDecimal value) {
        return value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > HIGHEST_EXPONENT;
    }

    private static boolean canWrite(RegisterSpan span, WriteFunction function) {
        return span.table().isWritable()
                && switch (function) {
                    case BY_WIDTH -> true;
                    case SINGLE_COIL -> span.table().holdsBits();
                    case SINGLE_REGISTER -> !span.table().holdsBits() && span.count() == 1;
                    case MULTIPLE_REGISTERS -> !span.table().holdsBits();
                };
    }

    private static RegisterWrite write(RegisterSpan span, Octets octets, WriteRule rule) {
        return new RegisterWrite(span, octets.toString(), rule.function(), rule.verify());
    }

    private static Optional<Octets> octets(Point.InRegister point, BigDecimal value) {
        if (point.register().span().table().holdsBits()) {
            return Optional.of(Octets.ofHex(value.signum() == 0 ? "00" : "01"));
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
        if (point.register().type() == RegisterType.BOOL) {
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
