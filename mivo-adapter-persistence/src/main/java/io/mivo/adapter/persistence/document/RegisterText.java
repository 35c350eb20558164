package io.mivo.adapter.persistence.document;

import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.profile.WriteFunction;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A register as a site file says it; the mirror of {@link RegisterSection}, {@link ScalingSection} and {@link ReadingSection}. */
final class RegisterText {
    private static final Members<Register> PLACE = Members.<Register>none()
            .with("table", register -> Written.text(register.span().table().word()))
            .with("address", register -> Written.number(register.span().address()))
            .may("type", register -> type(register).map(RegisterType::word).map(Written::text));

    private static final Members<Register> ORDER = Members.<Register>none()
            .may(
                    "order",
                    register ->
                            Written.unless(RegisterOrder.ABCD, register.order()).map(Written::text));

    private static final Members<Register> PARTS = Members.<Register>none()
            .may(
                    "offset",
                    register -> Written.unless(
                                    BigDecimal.ZERO, register.scaling().offset())
                            .map(Written::number))
            .may("mask", register -> register.reading().mask().map(mask -> Written.bits(mask, 1)))
            .may("bit", register -> register.reading().bit().map(Written::number))
            .may("scaleFrom", register -> register.scaling().exponent().map(each -> exponent(register, each)))
            .may("invalid", RegisterText::invalid);

    private static final Members<Register> ADDEND = PLACE.all(ORDER, register -> register)
            .with("scale", register -> Written.number(register.scaling().scale()))
            .all(PARTS, register -> register)
            .exactly(RegisterSection.ADDEND);

    private static final Members<Register> WHOLE = PLACE.may(
                    "length",
                    register -> Optional.of(register)
                            .filter(each -> each.type() == RegisterType.STRING)
                            .map(each -> Written.number(each.span().count())))
            .all(ORDER, register -> register)
            .may(
                    "scale",
                    register -> Written.unless(
                                    BigDecimal.ONE, register.scaling().scale())
                            .map(Written::number))
            .all(PARTS, register -> register)
            .may(
                    "sum",
                    register -> Written.anyOf(register.scaling().sum().stream()
                            .<Node>map(ADDEND::of)
                            .toList()))
            .may("labels", register -> names(register.reading().labels()))
            .may("flags", register -> names(register.reading().flags()));

    static final Members<RegisterSection> MEMBERS = Members.<RegisterSection>none()
            .all(WHOLE, RegisterSection::register)
            .may(
                    "writeFunction",
                    section -> Written.unless(WriteFunction.BY_WIDTH, section.writeFunction())
                            .map(WriteFunction::number)
                            .map(Written::number))
            .exactly(RegisterSection.KEYS);

    private static final Members<RegisterSpan> EXPONENT = Members.<RegisterSpan>none()
            .with("table", span -> Written.text(span.table().word()))
            .with("address", span -> Written.number(span.address()));

    private RegisterText() {}

    /** An entry that is a bit needs none. */
    private static Optional<RegisterType> type(Register register) {
        return Optional.of(register.type())
                .filter(type -> !register.span().table().holdsBits());
    }

    private static Node exponent(Register register, RegisterSpan span) {
        return span.table() == register.span().table() ? Written.number(span.address()) : EXPONENT.of(span);
    }

    private static Optional<Node> invalid(Register register) {
        List<Node> raw = register.reading().invalid().stream()
                .map(each -> RawNumber.written(each, register.type()))
                .toList();
        return raw.size() == 1 ? Optional.of(raw.get(0)) : Written.anyOf(raw);
    }

    private static <K extends Comparable<K>> Optional<Node> names(Map<K, String> names) {
        Map<String, Node> members = new LinkedHashMap<>();
        new TreeMap<>(names).forEach((number, name) -> members.put(number.toString(), Written.text(name)));
        return Optional.of(members).filter(some -> !some.isEmpty()).map(Written::mapping);
    }
}
