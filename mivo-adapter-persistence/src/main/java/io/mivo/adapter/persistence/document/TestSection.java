package io.mivo.adapter.persistence.document;

import io.mivo.domain.profile.ProfileTest;
import io.mivo.domain.profile.ProfileTest.Content;
import io.mivo.domain.profile.ProfileTest.Expected;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.value.ValueCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Registers in hexadecimal with the values they must read as, as a profile declares them. */
final class TestSection {
    private static final Keys KEYS = Keys.of("origin", "registers", "expect");
    private static final Keys TABLES = Keys.of().or("coil", "discrete", "input", "holding");
    private static final Keys MISSING = Keys.of("error");
    private static final Pattern HEX = Pattern.compile("([0-9a-f]{2})+");
    private static final int LAST = 65_535;

    private TestSection() {}

    /** One test. */
    static Optional<ProfileTest> read(Node node, Faults faults) {
        return Entry.of(node, KEYS, faults).flatMap(TestSection::test);
    }

    private static Optional<ProfileTest> test(Entry entry) {
        Optional<String> origin = entry.value("origin", Words::lines);
        List<Content> registers =
                entry.entry("registers", TABLES).map(TestSection::registers).orElse(List.of());
        Map<ValueCode, Expected> expected = new LinkedHashMap<>();
        each(
                entry,
                "expect",
                (code, value) -> expected(code, value, entry.faults())
                        .ifPresent(each -> expected.put(each.getKey(), each.getValue())));
        return entry.built(() -> new ProfileTest(origin.orElseThrow(), registers, expected));
    }

    private static List<Content> registers(Entry tables) {
        List<Content> registers = new ArrayList<>();
        for (RegisterTable table : RegisterTable.values()) {
            each(
                    tables,
                    table.word(),
                    (address, hex) ->
                            content(table, address, hex, tables.faults()).ifPresent(registers::add));
        }
        return registers;
    }

    private static Optional<Content> content(RegisterTable table, String address, Node hex, Faults faults) {
        Node key = new Node.Scalar(hex.place(), address, true);
        Optional<Integer> first = Nodes.value(key, Numbers.within(0, LAST), faults);
        return first.flatMap(at -> Nodes.value(hex, text -> content(table, at, digits(text)), faults));
    }

    private static Content content(RegisterTable table, int address, String digits) {
        int each = table.holdsBits() ? 2 : 4;
        return new Content(new RegisterSpan(table, address, Math.max(1, digits.length() / each)), digits);
    }

    private static String digits(String text) {
        String digits = text.replace(" ", "").toLowerCase(Locale.ROOT);
        if (!HEX.matcher(digits).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not hexadecimal: four digits for each register");
        }
        return digits;
    }

    private static Optional<Map.Entry<ValueCode, Expected>> expected(String code, Node value, Faults faults) {
        Node key = new Node.Scalar(value.place(), code, true);
        Optional<ValueCode> known = Nodes.value(key, ValueCode::new, faults);
        Optional<Expected> expected = value instanceof Node.Mapping
                ? Entry.of(value, MISSING, faults)
                        .flatMap(entry -> entry.value("error", Words.VALUE_ERROR))
                        .map(Expected.Missing::new)
                : Nodes.value(value, Words::lines, faults).map(Expected.Value::new);
        return known.flatMap(each -> expected.map(what -> Map.entry(each, what)));
    }

    private static void each(Entry entry, String key, BiConsumer<String, Node> member) {
        entry.node(key).ifPresent(node -> {
            if (node instanceof Node.Mapping mapping) {
                mapping.members().forEach(member);
            } else {
                entry.faults().addWrongKind(node, "a mapping");
            }
        });
    }
}
