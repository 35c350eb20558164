package io.mivo.adapter.persistence.document;

import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterType;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What to mind when a register is read, as a site file declares it. */
final class ReadingSection {
    private ReadingSection() {}

    /** What to mind with a register of a type. */
    static Optional<Register.Reading> read(Entry register, Optional<RegisterType> type) {
        int bits = type.map(TypeRules::bits).filter(each -> each > 0).orElse(64);
        Optional<BigInteger> mask = register.value("mask", text -> mask(text, bits));
        Optional<Integer> bit = register.value("bit", Numbers.within(0, bits - 1));
        Function<String, BigInteger> raw = text -> RawNumber.of(text, type);
        List<BigInteger> invalid = invalid(register, raw);
        // what a mask leaves has no sign
        Optional<RegisterType> labelled = register.has("mask") ? Optional.empty() : type;
        Map<BigInteger, String> labels = names(register, "labels", text -> RawNumber.of(text, labelled));
        Map<Integer, String> flags = names(register, "flags", Numbers.within(0, bits - 1));
        return register.built(() -> new Register.Reading(mask, bit, invalid, labels, flags));
    }

    private static BigInteger mask(String text, int bits) {
        BigInteger mask = Numbers.whole(text);
        if (mask.signum() <= 0 || mask.bitLength() > bits) {
            throw new IllegalArgumentException("a mask has 1 to " + bits + " bits, which " + text + " has not");
        }
        return mask;
    }

    private static List<BigInteger> invalid(Entry register, Function<String, BigInteger> raw) {
        Optional<Node> node = register.node("invalid");
        List<Node> nodes = node.filter(Node.Scalar.class::isInstance)
                .map(List::of)
                .or(() -> register.items("invalid"))
                .orElse(List.of());
        return Nodes.values(nodes, raw, register.faults());
    }

    private static <K> Map<K, String> names(Entry register, String key, Function<String, K> form) {
        Map<K, String> names = new HashMap<>();
        register.node(key).ifPresent(node -> {
            if (node instanceof Node.Mapping mapping) {
                mapping.members()
                        .forEach((text, value) -> name(text, value, form, register.faults())
                                .ifPresent(each -> put(names, each, value, register.faults())));
            } else {
                register.faults().addWrongKind(node, "a mapping of numbers to names");
            }
        });
        return names;
    }

    private static <K> Optional<Map.Entry<K, String>> name(
            String text, Node value, Function<String, K> form, Faults faults) {
        Node key = new Node.Scalar(value.place(), text, true);
        Optional<K> number = Nodes.value(key, form, faults);
        Optional<String> name = Nodes.value(value, Words::name, faults);
        return number.flatMap(each -> name.map(label -> Map.entry(each, label)));
    }

    private static <K> void put(Map<K, String> names, Map.Entry<K, String> entry, Node value, Faults faults) {
        if (names.putIfAbsent(entry.getKey(), entry.getValue()) != null) {
            faults.add(value.place(), "the number " + entry.getKey() + " has a name already");
        }
    }
}
