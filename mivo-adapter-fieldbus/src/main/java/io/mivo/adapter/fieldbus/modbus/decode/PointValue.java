package io.mivo.adapter.fieldbus.modbus.decode;

import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.quantity.Quantity;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.value.Measured;
import io.mivo.domain.value.ValueError;
import io.mivo.domain.value.ValueKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a point says.
 *
 * @param point which
 * @param entries where it is found
 */
record PointValue(Point.InRegister point, Entries entries) {
    /** The value in the unit in which MIVO tells such amounts. */
    Measured measured() {
        if (!isUnderstood()) {
            return missing(ValueError.NOT_UNDERSTOOD);
        }
        return switch (kind()) {
            case TEXT -> entries.of(register()).map(PointValue::words).orElse(missing(ValueError.NOT_READ));
            case BOOLEAN -> bits().map(this::on).orElseGet(this::missing);
            case FLAGS -> bits().map(this::flags).orElseGet(this::missing);
            case NUMBER, DATE, DATE_TIME -> amount();
        };
    }

    /** The form its value takes. */
    ValueKind kind() {
        if (register().type() == RegisterType.STRING) {
            return ValueKind.TEXT;
        }
        if (register().isSwitch()) {
            return ValueKind.BOOLEAN;
        }
        return register().reading().flags().isEmpty() ? ValueKind.NUMBER : ValueKind.FLAGS;
    }

    /** The unit of its amounts; empty for what has none. */
    Optional<Unit> unit() {
        return kind() == ValueKind.NUMBER ? Optional.of(point.unit().canonical()) : Optional.empty();
    }

    private boolean isUnderstood() {
        int wanted =
                register().span().table().holdsBits() ? 1 : register().type().registers();
        return wanted == 0 || wanted == register().span().count();
    }

    private Measured amount() {
        Found found = new ScaledNumber(entries).of(register());
        return found instanceof Found.Exact number ? told(number.number()) : missing(((Found.Absent) found).error());
    }

    private Measured told(BigDecimal amount) {
        Quantity told = inCanonicalUnit(new Quantity(amount, point.unit()));
        return label().<Measured>map(label -> new Measured.Labelled(told.amount(), label))
                .orElseGet(() -> new Measured.Amount(told));
    }

    private static Quantity inCanonicalUnit(Quantity own) {
        Unit canonical = own.unit().canonical();
        return canonical == own.unit()
                ? own
                : own.in(canonical).map(PointValue::trimmed).orElse(own);
    }

    /** A change of unit leaves zeros that no device sent. */
    private static Quantity trimmed(Quantity quantity) {
        BigDecimal stripped = quantity.amount().stripTrailingZeros();
        return new Quantity(stripped.scale() < 0 ? stripped.setScale(0) : stripped, quantity.unit());
    }

    private Optional<String> label() {
        Map<BigInteger, String> labels = register().reading().labels();
        return labels.isEmpty() ? Optional.empty() : raw().flatMap(raw -> labelOf(raw, labels));
    }

    private static Optional<String> labelOf(RawNumber raw, Map<BigInteger, String> labels) {
        return labels.entrySet().stream()
                .filter(each -> raw.found() instanceof Found.Exact number
                        && number.number().compareTo(new BigDecimal(each.getKey())) == 0)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Measured on(BigInteger bits) {
        boolean on = register().reading().bit().map(bits::testBit).orElse(bits.signum() != 0);
        BigInteger number = on ? BigInteger.ONE : BigInteger.ZERO;
        return new Measured.Switch(
                on, Optional.ofNullable(register().reading().labels().get(number)));
    }

    private Measured flags(BigInteger bits) {
        List<String> names = register().reading().flags().entrySet().stream()
                .filter(each -> bits.testBit(each.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        return new Measured.FlagSet(bits, names);
    }

    /** The bits that are meant, unless they are missing or marked as not there. */
    private Optional<BigInteger> bits() {
        return raw().filter(each -> each.found() instanceof Found.Exact).map(this::meantBits);
    }

    private BigInteger meantBits(RawNumber raw) {
        boolean masked = register().reading().mask().isPresent()
                && register().reading().bit().isEmpty();
        return masked && raw.found() instanceof Found.Exact number
                ? number.number().toBigInteger()
                : raw.pattern();
    }

    private Measured missing() {
        return missing(raw().isPresent() ? ValueError.NOT_AVAILABLE : ValueError.NOT_READ);
    }

    private Measured missing(ValueError error) {
        return new Measured.Missing(kind(), error);
    }

    private Optional<RawNumber> raw() {
        return entries.of(register()).map(octets -> RawNumber.of(register(), octets));
    }

    /** Latin 1 up to the first NUL, without the padding. */
    private static Measured words(byte[] octets) {
        String text = new String(octets, StandardCharsets.ISO_8859_1).replaceFirst("^\\x00+", "");
        int end = text.indexOf(0);
        return new Measured.Words((end < 0 ? text : text.substring(0, end)).strip());
    }

    private Register register() {
        return point.register();
    }
}
