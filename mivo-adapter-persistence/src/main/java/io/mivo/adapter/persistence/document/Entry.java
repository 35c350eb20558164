package io.mivo.adapter.persistence.document;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A mapping whose keys are known, being read. What is wrong with it becomes a fault at its place; the one seam where the
 * domain's refusals are caught.
 */
final class Entry {
    private final Node.Mapping mapping;
    private final Faults faults;

    private Entry(Node.Mapping mapping, Faults faults) {
        this.mapping = mapping;
        this.faults = faults;
    }

    /** The mapping at a node; empty, with a fault, when there is something else. */
    static Optional<Entry> of(Node node, Keys keys, Faults faults) {
        if (!(node instanceof Node.Mapping mapping)) {
            faults.addWrongKind(node, "a mapping of " + String.join(", ", keys.usable()));
            return Optional.empty();
        }
        Entry entry = new Entry(mapping, faults);
        entry.check(keys);
        return Optional.of(entry);
    }

    private void check(Keys keys) {
        List<String> usable = keys.usable();
        mapping.members().forEach((key, value) -> {
            if (!usable.contains(key)) {
                faults.add(value.place(), keys.refusal(key));
            }
        });
        keys.required().stream().filter(key -> !has(key)).forEach(this::faultOfMissing);
    }

    /** Reports a key that should be there. */
    void faultOfMissing(String key) {
        fault("the key '" + key + "' is missing");
    }

    /** Reports a fault of the whole. */
    void fault(String message) {
        faults.add(mapping.place(), message);
    }

    /** Reports a fault at a key, or of the whole when the key is absent. */
    void fault(String key, String message) {
        faults.add(node(key).map(Node::place).orElse(mapping.place()), message);
    }

    /** Whether a key is there. */
    boolean has(String key) {
        return mapping.members().containsKey(key);
    }

    /** What stands at a key. */
    Optional<Node> node(String key) {
        return Optional.ofNullable(mapping.members().get(key));
    }

    /** Where all faults of the document go. */
    Faults faults() {
        return faults;
    }

    /** The mapping at a key. */
    Optional<Entry> entry(String key, Keys keys) {
        return node(key).flatMap(node -> of(node, keys, faults));
    }

    /** The items of the list at a key; empty when the key is absent or holds no list. */
    Optional<List<Node>> items(String key) {
        return node(key).flatMap(node -> Nodes.items(node, faults));
    }

    /** The single value at a key, understood; empty when the key is absent or its value wrong. */
    <T> Optional<T> value(String key, Function<String, T> form) {
        return node(key).flatMap(node -> Nodes.value(node, form, faults));
    }

    /** What the whole declares, when nothing in it is wrong. */
    <T> Optional<T> built(Supplier<T> building) {
        if (!faults.isRight(mapping.place())) {
            return Optional.empty();
        }
        try {
            return Optional.of(building.get());
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            String message = String.valueOf(e.getMessage());
            faults.add(blamed(message), message);
            return Optional.empty();
        }
    }

    /** The place of the member that a refusal names first, or of the whole. */
    private Place blamed(String message) {
        return Pattern.compile("\\W+")
                .splitAsStream(message)
                .flatMap(word -> node(word).stream())
                .map(Node::place)
                .findFirst()
                .orElse(mapping.place());
    }
}
