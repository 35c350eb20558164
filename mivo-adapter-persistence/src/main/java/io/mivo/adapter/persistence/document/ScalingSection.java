package io.mivo.adapter.persistence.document;

import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How a raw value becomes a value, as a site file declares it. */
final class ScalingSection {
    private static final Keys EXPONENT = Keys.of("address").or("table");
    private static final List<String> SCALES = List.of("scale", "scaleFrom");

    private ScalingSection() {}

    /** The scaling of a register; other registers it needs lie in the same table unless they say otherwise. */
    static Optional<Register.Scaling> read(Entry register, Optional<RegisterTable> table, int addressOffset) {
        Optional<BigDecimal> scale = register.value("scale", ScalingSection::scale);
        Optional<BigDecimal> offset = register.value("offset", Numbers::decimal);
        Optional<RegisterSpan> exponent =
                register.node("scaleFrom").flatMap(node -> exponent(node, table, addressOffset, register.faults()));
        List<Register> sum = sum(register, addressOffset);
        return register.built(() ->
                new Register.Scaling(scale.orElse(BigDecimal.ONE), offset.orElse(BigDecimal.ZERO), exponent, sum));
    }

    private static BigDecimal scale(String text) {
        return new Register.Scaling(Numbers.decimal(text), BigDecimal.ZERO, Optional.empty(), List.of()).scale();
    }

    private static Optional<RegisterSpan> exponent(
            Node node, Optional<RegisterTable> table, int addressOffset, Faults faults) {
        if (node instanceof Node.Scalar) {
            return Nodes.value(node, text -> span(text, table, addressOffset), faults);
        }
        return Entry.of(node, EXPONENT, faults).flatMap(entry -> {
            Optional<RegisterTable> own = entry.value("table", Words.TABLE).or(() -> table);
            return entry.value("address", text -> span(text, own, addressOffset));
        });
    }

    private static RegisterSpan span(String text, Optional<RegisterTable> table, int addressOffset) {
        int address = Numbers.within(0, 65_535).apply(text);
        RegisterSpan span = new RegisterSpan(table.orElse(RegisterTable.HOLDING), address + addressOffset, 1);
        if (span.table().holdsBits()) {
            throw new IllegalArgumentException("a power of ten lies in the table input or holding, not in "
                    + span.table().word());
        }
        return span;
    }

    private static List<Register> sum(Entry register, int addressOffset) {
        List<Node> items = register.items("sum").orElse(List.of());
        items.forEach(item -> requireScale(register, item));
        return items.stream()
                .flatMap(item -> RegisterSection.addend(item, addressOffset, register.faults()).stream())
                .toList();
    }

    /** Each addend has its own scale; where the first register is scaled, silence about it would be ambiguous. */
    private static void requireScale(Entry register, Node item) {
        boolean scaled = SCALES.stream().anyMatch(register::has);
        if (scaled && item instanceof Node.Mapping addend && SCALES.stream().noneMatch(addend.members()::containsKey)) {
            register.faults()
                    .add(item.place(), "the key 'scale' is missing: each register of a sum is scaled by its own");
        }
    }
}
