package io.mivo.adapter.persistence.document;

import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a profile says once for all its registers: table, type and order, and by type what means "not there". A register
 * that says so itself is left as it is.
 *
 * @param plain what is put into a register that lacks the key
 * @param invalid by the word of a type
 */
record RegisterDefaults(Map<String, Node> plain, Map<String, Node> invalid) {
    /** Nothing. */
    static final RegisterDefaults NONE = new RegisterDefaults(Map.of(), Map.of());

    private static final Map<String, Function<String, ?>> FORMS =
            Map.of("table", Words.TABLE, "type", Words.TYPE, "order", Words.ORDER);
    private static final Keys KEYS = Keys.of().or("table", "type", "order", "invalid");
    private static final Keys BY_TYPE = Keys.of()
            .or("int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64")
            .or("float32", "float64", "bcd16", "bcd32");

    RegisterDefaults {
        plain = Map.copyOf(plain);
        invalid = Map.copyOf(invalid);
    }

    /** The defaults of a profile. */
    static RegisterDefaults read(Entry profile) {
        return profile.entry("defaults", KEYS).map(RegisterDefaults::defaults).orElse(NONE);
    }

    private static RegisterDefaults defaults(Entry entry) {
        Map<String, Node> plain = new LinkedHashMap<>();
        // what is wrong here is told here, once, and not again by every register
        FORMS.forEach((key, form) ->
                entry.value(key, form).flatMap(right -> entry.node(key)).ifPresent(node -> plain.put(key, node)));
        Map<String, Node> invalid =
                entry.entry("invalid", BY_TYPE).map(RegisterDefaults::members).orElse(Map.of());
        return new RegisterDefaults(plain, invalid);
    }

    private static Map<String, Node> members(Entry types) {
        Map<String, Node> members = new LinkedHashMap<>();
        BY_TYPE.usable().forEach(type -> types.node(type).ifPresent(node -> members.put(type, node)));
        return members;
    }

    /** A register, or one that is added to another, with what it does not say itself. */
    Node completed(Node register) {
        if (!(register instanceof Node.Mapping mapping)) {
            return register;
        }
        Map<String, Node> members = new LinkedHashMap<>(mapping.members());
        plain.forEach(members::putIfAbsent);
        if (holdsBits(members)) {
            members.keySet().removeIf(key -> FORMS.containsKey(key) && !"table".equals(key) && isMine(members, key));
        }
        type(members).map(invalid::get).ifPresent(node -> members.putIfAbsent("invalid", node));
        members.computeIfPresent("sum", (key, sum) -> addends(sum));
        return new Node.Mapping(mapping.place(), members);
    }

    private Node addends(Node sum) {
        return sum instanceof Node.Sequence list
                ? new Node.Sequence(
                        list.place(),
                        list.children().stream().map(this::completed).toList())
                : sum;
    }

    private boolean isMine(Map<String, Node> members, String key) {
        return members.get(key) == plain.get(key);
    }

    private static boolean holdsBits(Map<String, Node> members) {
        return word(members, "table")
                .flatMap(RegisterTable::ofWord)
                .filter(RegisterTable::holdsBits)
                .isPresent();
    }

    private static Optional<String> type(Map<String, Node> members) {
        return word(members, "type").flatMap(RegisterType::ofWord).map(RegisterType::word);
    }

    private static Optional<String> word(Map<String, Node> members, String key) {
        return members.get(key) instanceof Node.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }
}
