package io.mivo.adapter.persistence.form;

/** Writes forms: plain words bare, everything else in quotes with a backslash before quotes and backslashes. */
final class FormText {
    private static final String BARE_SIGNS = "_.:+-/";

    private FormText() {}

    static String of(Form form) {
        StringBuilder text = new StringBuilder();
        append(text, form);
        return text.toString();
    }

    private static void append(StringBuilder text, Form form) {
        text.append('(').append(form.name());
        form.texts().forEach(each -> appendWord(text.append(' '), each));
        form.children().forEach(each -> append(text.append(' '), each));
        text.append(')');
    }

    private static void appendWord(StringBuilder text, String word) {
        if (!word.isEmpty() && word.chars().allMatch(FormText::isBare)) {
            text.append(word);
        } else {
            text.append('"')
                    .append(word.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
    }

    /** Whether a character may stand outside quotes. */
    static boolean isBare(int character) {
        return isWithin('0', '9', character)
                || isWithin('A', 'Z', character)
                || isWithin('a', 'z', character)
                || BARE_SIGNS.indexOf(character) >= 0;
    }

    private static boolean isWithin(char first, char last, int character) {
        return first <= character && character <= last;
    }
}
