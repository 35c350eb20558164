package io.mivo.adapter.persistence.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a document as a person would: what fits on a line stands on one, the rest line by line; quotes only where a
 * reader might mistake a text for something else.
 */
final class YamlText {
    /** Without what a line is indented by. */
    private static final int WIDTH = 120;

    private static final String DEEPER = "  ";
    private static final String ITEM = "- ";

    private YamlText() {}

    /** The text of a document, after remarks of one line each. */
    static String of(List<String> remarks, Node.Mapping document) {
        List<String> lines = new ArrayList<>();
        remarks.forEach(remark -> lines.add("# " + ScalarText.visible(remark)));
        document.members().forEach((key, section) -> {
            lines.add("");
            lines.addAll(section(key, section));
        });
        return lines.stream().skip(remarks.isEmpty() ? 1 : 0).collect(Collectors.joining("\n", "", "\n"));
    }

    /** A list at the top has entries that always stand line by line. */
    private static List<String> section(String key, Node section) {
        return section instanceof Node.Sequence entries && !entries.children().isEmpty()
                ? under(
                        key,
                        entries.children().stream()
                                .flatMap(entry -> item(tall(entry)).stream())
                                .toList())
                : member(key, section);
    }

    private static List<String> member(String key, Node value) {
        String first = ScalarText.ofKey(key) + ": ";
        return isFlat(value, first.length()) ? List.of(first + flat(value, false)) : under(key, tall(value));
    }

    private static List<String> under(String key, List<String> lines) {
        List<String> all = new ArrayList<>();
        all.add(ScalarText.ofKey(key) + ":");
        lines.forEach(line -> all.add(DEEPER + line));
        return all;
    }

    private static List<String> tall(Node node) {
        if (node instanceof Node.Mapping mapping && !mapping.members().isEmpty()) {
            return mapping.members().entrySet().stream()
                    .flatMap(each -> member(each.getKey(), each.getValue()).stream())
                    .toList();
        }
        if (node instanceof Node.Sequence sequence && !sequence.children().isEmpty()) {
            return sequence.children().stream()
                    .flatMap(each ->
                            item(isFlat(each, ITEM.length()) ? List.of(flat(each, false)) : tall(each)).stream())
                    .toList();
        }
        return List.of(flat(node, false));
    }

    private static List<String> item(List<String> lines) {
        List<String> all = new ArrayList<>();
        lines.forEach(line -> all.add((all.isEmpty() ? ITEM : DEEPER) + line));
        return all;
    }

    private static boolean isFlat(Node node, int before) {
        boolean entries =
                node instanceof Node.Sequence list && list.children().stream().anyMatch(Node.Mapping.class::isInstance);
        return node instanceof Node.Scalar
                || (!entries && before + flat(node, false).length() <= WIDTH);
    }

    private static String flat(Node node, boolean within) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.members().entrySet().stream()
                    .map(YamlText::pair)
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.children().stream()
                    .map(each -> flat(each, true))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return node instanceof Node.Scalar scalar ? ScalarText.of(scalar, within) : "";
    }

    private static String pair(Map.Entry<String, Node> member) {
        return ScalarText.ofKey(member.getKey()) + ": " + flat(member.getValue(), true);
    }
}
