package io.mivo.adapter.persistence.document;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes JSON Web Keys that stand in YAML as JSON. Members are strings as written, so that the kid {@code 01} and a
 * coordinate that looks like a number survive; the few that RFC 7517 and its registry define otherwise are not.
 */
final class JwkText {
    private static final Set<String> NO_STRINGS = Set.of("ext", "exp", "nbf", "iat");
    private static final Pattern LITERAL = Pattern.compile("true|false|0|[1-9][0-9]{0,17}");
    private static final Map<Integer, String> ESCAPED = Map.of((int) '"', "\\\"", (int) '\\', "\\\\");

    private JwkText() {}

    /** A key or a set of keys. */
    static String of(Node node) {
        return text("", node);
    }

    private static String text(String key, Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.members().entrySet().stream()
                    .map(member -> quoted(member.getKey()) + ":" + text(member.getKey(), member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.children().stream().map(item -> text("", item)).collect(Collectors.joining(",", "[", "]"));
        }
        return node instanceof Node.Scalar scalar ? single(key, scalar) : "null";
    }

    private static String single(String key, Node.Scalar scalar) {
        boolean literal = scalar.plain()
                && NO_STRINGS.contains(key)
                && LITERAL.matcher(scalar.text()).matches();
        return literal ? scalar.text() : quoted(scalar.text());
    }

    private static String quoted(String text) {
        return text.codePoints().mapToObj(JwkText::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int codePoint) {
        return codePoint < ' '
                ? "\\u%04x".formatted(codePoint)
                : ESCAPED.getOrDefault(codePoint, Character.toString(codePoint));
    }
}
