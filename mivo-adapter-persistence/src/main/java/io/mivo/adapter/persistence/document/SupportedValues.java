package io.mivo.adapter.persistence.document;

import io.mivo.domain.profile.Evidence.Background;
import io.mivo.domain.profile.Point;
import io.mivo.domain.value.ValueCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The values of a profile: what a site file's are, and what stands behind each.
 *
 * @param points the values
 * @param backgrounds sources and meanings, by code
 */
record SupportedValues(List<Point> points, Map<ValueCode, Background> backgrounds) {
    private static final String SOURCES = "sources";
    private static final String MEANING = "meaning";

    SupportedValues {
        points = List.copyOf(points);
        backgrounds = Map.copyOf(backgrounds);
    }

    /** The values of a profile whose registers may leave out what its defaults say. */
    static SupportedValues read(Entry profile, RegisterDefaults defaults) {
        Function<String, String> known = known(profile);
        List<Node> plain = new ArrayList<>();
        Map<ValueCode, Background> backgrounds = new HashMap<>();
        for (Node item : profile.items("values").orElse(List.of())) {
            plain.add(item instanceof Node.Mapping value ? plain(value, defaults) : item);
            if (item instanceof Node.Mapping value) {
                Background background = background(value, known, profile.faults());
                code(value).ifPresent(code -> backgrounds.put(code, background));
            }
        }
        List<Point> points = profile.node("values")
                .map(node -> ValuesSection.read(new Node.Sequence(node.place(), plain), 0, profile.faults()))
                .orElse(List.of());
        return new SupportedValues(points, backgrounds);
    }

    private static Node plain(Node.Mapping value, RegisterDefaults defaults) {
        Map<String, Node> members = new LinkedHashMap<>(value.members());
        members.keySet().removeAll(Set.of(SOURCES, MEANING));
        members.computeIfPresent("register", (key, register) -> defaults.completed(register));
        return new Node.Mapping(value.place(), members);
    }

    /** A code that is wrong is told where the value itself is read. */
    private static Optional<ValueCode> code(Node.Mapping value) {
        return Optional.ofNullable(value.members().get("code"))
                .flatMap(code -> Nodes.value(code, ValueCode::new, new Faults()));
    }

    private static Background background(Node.Mapping value, Function<String, String> known, Faults faults) {
        List<String> sources = Optional.ofNullable(value.members().get(SOURCES))
                .flatMap(node -> Nodes.items(node, faults))
                .map(items -> Nodes.values(items, known, faults))
                .orElse(List.of());
        Optional<String> meaning = Optional.ofNullable(value.members().get(MEANING))
                .flatMap(node -> Nodes.value(node, Words::name, faults));
        return new Background(sources, meaning);
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
