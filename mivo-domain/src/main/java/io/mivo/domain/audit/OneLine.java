package io.mivo.domain.audit;

import java.util.regex.Pattern;

/**
 * Makes text of strangers fit for one line of a record: line breaks, controls and marks of direction become escapes as in
 * <code>&#92;u000a</code>, what looks like a token is left out, and what is too long is cut.
 */
final class OneLine {
    private static final int LONGEST = 500;

    /** Three parts of base64url: a JSON Web Token or another compact JWS, whole or without its signature. */
    private static final Pattern TOKEN = Pattern.compile("[\\w-]{8,}\\.[\\w-]{16,}\\.[\\w-]*");

    private OneLine() {}

    static String of(String text) {
        return cut(encoded(TOKEN.matcher(text).replaceAll("(token)")));
    }

    private static String encoded(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(each -> append(line, each));
        return line.toString();
    }

    private static void append(StringBuilder line, int codePoint) {
        if (isHarmless(codePoint)) {
            line.appendCodePoint(codePoint);
        } else {
            String digits = Integer.toHexString(codePoint);
            line.append("\\u")
                    .append("0".repeat(Math.max(0, 4 - digits.length())))
                    .append(digits);
        }
    }

    private static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    private static String cut(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end) + "…";
    }
}
