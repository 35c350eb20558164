package io.mivo.adapter.persistence.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node of a YAML document, with its text as written and its place. */
sealed interface Node {
    /** Where it stands. */
    Place place();

    /** What it is, in words. */
    String kind();

    /** The nodes right below it. */
    List<Node> children();

    /** The line of a path below this node, or of the nearest node above it. */
    default int lineOf(String path) {
        return children().stream()
                .filter(child -> child.startsPath(path))
                .findFirst()
                .map(child ->
                        child.lineOf(path.substring(child.place().segment().length())))
                .orElse(place().line());
    }

    /** Whether a path from its parent leads through it. */
    private boolean startsPath(String path) {
        String segment = place().segment();
        return path.startsWith(segment)
                && (path.length() == segment.length() || ".[".indexOf(path.charAt(segment.length())) >= 0);
    }

    /**
     * A text, a number or a word.
     *
     * @param place where it stands
     * @param text as written, without its quotes
     * @param plain whether it has no quotes
     */
    record Scalar(Place place, String text, boolean plain) implements Node {
        /** Whether nothing at all is written. */
        boolean isNothing() {
            return plain && text.isEmpty();
        }

        @Override
        public String kind() {
            return isNothing() ? "nothing" : "a single value";
        }

        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    /** A list. */
    record Sequence(Place place, List<Node> children) implements Node {
        public Sequence {
            children = List.copyOf(children);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys with values, in the order of the file. */
    record Mapping(Place place, Map<String, Node> members) implements Node {
        public Mapping {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public String kind() {
            return "a mapping";
        }

        @Override
        public List<Node> children() {
            return List.copyOf(members.values());
        }
    }

    /** What was refused already when the document was read. */
    record Refused(Place place) implements Node {
        @Override
        public String kind() {
            return "refused";
        }

        @Override
        public List<Node> children() {
            return List.of();
        }
    }
}
