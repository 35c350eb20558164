package io.mivo.adapter.persistence.document;

import io.mivo.domain.profile.Point;
import io.mivo.domain.value.ValueCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The values of a profile: what a site file's are, and for each the sources that agree about it.
 *
 * @param points the values
 * @param agreement the short names of sources, by code
 */
record SupportedValues(List<Point> points, Map<ValueCode, List<String>> agreement) {
    private static final String SOURCES = "sources";

    SupportedValues {
        points = List.copyOf(points);
        agreement = Map.copyOf(agreement);
    }

    /** The values of a profile whose registers may leave out what its defaults say. */
    static SupportedValues read(Entry profile, RegisterDefaults defaults) {
        Function<String, String> known = known(profile);
        List<Node> plain = new ArrayList<>();
        Map<ValueCode, List<String>> agreement = new HashMap<>();
        for (Node item : profile.items("values").orElse(List.of())) {
            plain.add(item instanceof Node.Mapping value ? plain(value, defaults) : item);
            if (item instanceof Node.Mapping value) {
                note(value, agreement, known, profile.faults());
            }
        }
        List<Point> points = profile.node("values")
                .map(node -> ValuesSection.read(new Node.Sequence(node.place(), plain), 0, profile.faults()))
                .orElse(List.of());
        return new SupportedValues(points, agreement);
    }

    private static Node plain(Node.Mapping value, RegisterDefaults defaults) {
        Map<String, Node> members = new LinkedHashMap<>(value.members());
        members.remove(SOURCES);
        members.computeIfPresent("register", (key, register) -> defaults.completed(register));
        return new Node.Mapping(value.place(), members);
    }

    /** A code that is wrong is told where the value itself is read. */
    private static void note(
            Node.Mapping value, Map<ValueCode, List<String>> agreement, Function<String, String> known, Faults faults) {
        List<String> ids = ids(value, known, faults);
        if (value.members().get("code") instanceof Node.Scalar code && !ids.isEmpty()) {
            Nodes.value(code, ValueCode::new, new Faults()).ifPresent(each -> agreement.put(each, ids));
        }
    }

    private static List<String> ids(Node.Mapping value, Function<String, String> known, Faults faults) {
        Node sources = value.members().get(SOURCES);
        return sources == null
                ? List.of()
                : Nodes.items(sources, faults)
                        .map(items -> Nodes.values(items, known, faults))
                        .orElse(List.of());
    }

    private static Function<String, String> known(Entry profile) {
        Set<String> ids = profile.node(SOURCES)
                .map(node ->
                        node instanceof Node.Mapping mapping ? mapping.members().keySet() : Set.<String>of())
                .orElse(Set.of());
        return text -> {
            if (!ids.contains(text)) {
                throw new IllegalArgumentException(
                        "'" + text + "' is not a source of this profile: name it in 'sources'");
            }
            return text;
        };
    }
}
