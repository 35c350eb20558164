package io.mivo.adapter.persistence.document;

import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.RecordSelection;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.value.ValueCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of a sensor as a site file declares them. */
final class ValuesSection {
    static final Keys IN_REGISTER = Keys.of("code", "register").or("unit", "write");
    static final Keys IN_RECORD = Keys.of("code", "record")
            .or("write")
            .refusing("unit", "goes with 'register' only: an M-Bus record tells its own");
    private static final Keys EITHER = Keys.of("code").or("register", "record", "unit", "write");

    private ValuesSection() {}

    /** The points that a list of values makes; none, with faults, when anything in it is wrong. */
    static List<Point> read(Node node, int registerOffset, Faults faults) {
        List<Node> items = Nodes.items(node, faults).orElse(List.of());
        if (items.isEmpty() && faults.isRight(node.place())) {
            faults.add(node.place(), "'values' names none; leave it out or name some");
        }
        refuseRepeats(items, faults);
        List<Point> points = items.stream()
                .flatMap(item -> point(item, registerOffset, faults).stream())
                .toList();
        return faults.isRight(node.place()) ? points : List.of();
    }

    private static void refuseRepeats(List<Node> items, Faults faults) {
        Map<String, Node> seen = new HashMap<>();
        for (Node item : items) {
            if (item instanceof Node.Mapping mapping && mapping.members().get("code") instanceof Node.Scalar code) {
                Node first = seen.putIfAbsent(code.text(), code);
                if (first != null) {
                    String message = "the code '" + code.text() + "' is given to two values; first in line ";
                    faults.add(code.place(), message + first.place().line());
                }
            }
        }
    }

    private static Optional<Point> point(Node node, int registerOffset, Faults faults) {
        boolean register = isThere(node, "register");
        if (register == isThere(node, "record")) {
            Entry.of(node, EITHER, faults).ifPresent(entry -> entry.fault("give either 'register' or 'record'"));
            return Optional.empty();
        }
        return register
                ? Entry.of(node, IN_REGISTER, faults).flatMap(entry -> inRegister(entry, registerOffset))
                : Entry.of(node, IN_RECORD, faults).flatMap(ValuesSection::inRecord);
    }

    private static boolean isThere(Node node, String key) {
        return node instanceof Node.Mapping mapping && mapping.members().containsKey(key);
    }

    private static Optional<Point> inRegister(Entry entry, int registerOffset) {
        Optional<ValueCode> code = entry.value("code", ValueCode::new);
        Optional<Unit> unit = entry.value("unit", Words.UNIT);
        Optional<RegisterSection> register = RegisterSection.read(entry, registerOffset);
        Optional<WriteSection> write = WriteSection.read(entry, register);
        return entry.built(() -> new Point.InRegister(
                code.orElseThrow(),
                unit.orElse(Unit.ONE),
                register.orElseThrow().register(),
                write.map(WriteSection::rule)));
    }

    private static Optional<Point> inRecord(Entry entry) {
        Optional<ValueCode> code = entry.value("code", ValueCode::new);
        Optional<RecordSelection> record = RecordSection.read(entry);
        Optional<WriteSection> write = WriteSection.read(entry, Optional.empty());
        return entry.built(
                () -> new Point.InRecord(code.orElseThrow(), record.orElseThrow(), write.map(WriteSection::rule)));
    }
}
