package io.mivo.adapter.persistence.document;

import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.profile.WriteFunction;
import java.util.Optional;

/**
 * A register as a site file declares it.
 *
 * @param register where the value lies and how it reads
 * @param writeFunction which function writes it
 */
record RegisterSection(Register register, WriteFunction writeFunction) {
    static final Keys KEYS = Keys.of("table", "address")
            .or(
                    "type",
                    "length",
                    "order",
                    "scale",
                    "offset",
                    "mask",
                    "bit",
                    "scaleFrom",
                    "sum",
                    "invalid",
                    "labels",
                    "flags",
                    "writeFunction");
    static final Keys ADDEND =
            Keys.of("table", "address", "type").or("order", "scale", "offset", "mask", "bit", "scaleFrom", "invalid");

    /** The register of a value; an offset is added to its address. */
    static Optional<RegisterSection> read(Entry value, int addressOffset) {
        return value.entry("register", KEYS).flatMap(entry -> section(entry, addressOffset));
    }

    /** A register that is added to another. */
    static Optional<Register> addend(Node node, int addressOffset, Faults faults) {
        return Entry.of(node, ADDEND, faults).flatMap(entry -> {
            KeyRules.checkAddend(entry);
            return register(entry, addressOffset);
        });
    }

    private static Optional<RegisterSection> section(Entry entry, int addressOffset) {
        Optional<Register> register = register(entry, addressOffset);
        Optional<WriteFunction> function = entry.value("writeFunction", RegisterSection::function);
        return entry.built(() -> new RegisterSection(register.orElseThrow(), function.orElse(WriteFunction.BY_WIDTH)));
    }

    private static Optional<Register> register(Entry entry, int addressOffset) {
        Optional<RegisterTable> table = entry.value("table", Words.TABLE);
        Optional<RegisterType> type = TypeRules.type(entry, table);
        KeyRules.check(entry, table);
        Optional<Integer> count = type.flatMap(each -> TypeRules.count(entry, each));
        Optional<Integer> address = entry.value("address", Numbers.within(0, 65_535));
        Optional<RegisterOrder> order = entry.value("order", Words.ORDER);
        Optional<Register.Scaling> scaling = ScalingSection.read(entry, table, addressOffset);
        Optional<Register.Reading> reading = ReadingSection.read(entry, type);
        return entry.built(() -> new Register(
                new RegisterSpan(table.orElseThrow(), address.orElseThrow() + addressOffset, count.orElseThrow()),
                type.orElseThrow(),
                order.orElse(RegisterOrder.ABCD),
                scaling.orElseThrow(),
                reading.orElseThrow()));
    }

    private static WriteFunction function(String text) {
        return WriteFunction.ofNumber(Numbers.within(0, 255).apply(text))
                .orElseThrow(() -> new IllegalArgumentException("'" + text
                        + "' is not a writeFunction: 5 or 15 (one or several coils), 6 or 16 (one or several registers),"
                        + " 22 (some bits of a register)"));
    }
}
