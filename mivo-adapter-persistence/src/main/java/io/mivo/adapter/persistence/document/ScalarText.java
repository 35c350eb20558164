package io.mivo.adapter.persistence.document;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes single values: plainly where every reader of YAML sees the same text in it, in quotes elsewhere. */
final class ScalarText {
    private static final String LETTERS = "[\\p{L}\\p{M}\\p{N}_./@+()'\\-";
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}/]" + LETTERS + "]*( " + LETTERS + "]+)*");
    /** Beside others on its line a comma would end it. */
    private static final Pattern PLAIN_ALONE = Pattern.compile("[\\p{L}/]" + LETTERS + ",]*( " + LETTERS + ",]+)*");

    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z0-9_-]+");
    /** What YAML 1.1 or 1.2 takes for a truth or for nothing. */
    private static final Pattern RESERVED =
            Pattern.compile("y|n|yes|no|on|off|true|false|null", Pattern.CASE_INSENSITIVE);

    private static final Pattern VISIBLE = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]");
    private static final Map<String, String> ESCAPED =
            Map.of("\"", "\\\"", "\\", "\\\\", "\n", "\\n", "\r", "\\r", "\t", "\\t");

    private ScalarText() {}

    /** A value; within a list or mapping on one line, others stand beside it. */
    static String of(Node.Scalar scalar, boolean within) {
        return scalar.plain() || isPlain(scalar.text(), within ? PLAIN : PLAIN_ALONE)
                ? scalar.text()
                : quoted(scalar.text());
    }

    /** A key: nobody takes it for anything but the name or number that it is. */
    static String ofKey(String key) {
        return PLAIN_KEY.matcher(key).matches() ? key : quoted(key);
    }

    /** A text without what cannot be seen. */
    static String visible(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(each -> VISIBLE.matcher(each).matches() ? each : "?")
                .collect(Collectors.joining());
    }

    private static boolean isPlain(String text, Pattern form) {
        return form.matcher(text).matches() && !RESERVED.matcher(text).matches();
    }

    private static String quoted(String text) {
        return text.codePoints().mapToObj(ScalarText::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int codePoint) {
        String written = Character.toString(codePoint);
        return Optional.ofNullable(ESCAPED.get(written))
                .orElseGet(() -> VISIBLE.matcher(written).matches() ? written : "\\U%08X".formatted(codePoint));
    }
}
