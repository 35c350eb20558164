package io.mivo.domain.value;

import java.util.regex.Pattern;

/**
 * The name of a value within its sensor: a catalogue code, perhaps with suffixes, an own code beginning with
 * {@code X_}, or {@code Raw.<DIB>.<VIB>} for what is not understood.
 *
 * @param text 1 to 600 letters, digits, underscores and dots, beginning with a letter
 */
public record ValueCode(String text) implements Comparable<ValueCode> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)*");
    private static final int LONGEST = 600;

    /** Refuses what cannot be a code, naming it. */
    public ValueCode {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a value code: "
                    + "a letter, then letters, digits, _ and . (at most " + LONGEST + ")");
        }
    }

    /** Whether it is a code of the user's own, outside the catalogue. */
    public boolean isOwn() {
        return text.startsWith("X_");
    }

    @Override
    public int compareTo(ValueCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
