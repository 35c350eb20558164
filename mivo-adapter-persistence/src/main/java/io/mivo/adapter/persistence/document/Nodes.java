package io.mivo.adapter.persistence.document;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Understands single nodes; what is wrong becomes a fault at the node. */
final class Nodes {
    private Nodes() {}

    /** The items of a list; empty, with a fault, when the node is none. */
    static Optional<List<Node>> items(Node node, Faults faults) {
        if (node instanceof Node.Sequence sequence) {
            return Optional.of(sequence.children());
        }
        faults.addWrongKind(node, "a list ([] for an empty one)");
        return Optional.empty();
    }

    /** A single value, understood; empty, with a fault, when it cannot be. */
    static <T> Optional<T> value(Node node, Function<String, T> form, Faults faults) {
        if (!(node instanceof Node.Scalar scalar) || scalar.isNothing()) {
            faults.addWrongKind(node, "a single value");
            return Optional.empty();
        }
        try {
            return Optional.of(form.apply(scalar.text()));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            faults.add(node.place(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The single values of a list, understood; those that cannot be are left out, with faults. */
    static <T> List<T> values(List<Node> nodes, Function<String, T> form, Faults faults) {
        return nodes.stream()
                .flatMap(node -> value(node, form, faults).stream())
                .toList();
    }
}
