package io.mivo.domain.value;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a value within its sensor: a catalogue code, perhaps with suffixes, an own code beginning with
 * {@code X_}, or {@code Raw.<DIB>.<VIB>} for what is not understood.
 *
 * @param text 1 to 600 letters, digits, underscores and dots, beginning with a letter
 */
public record ValueCode(String text) implements Comparable<ValueCode> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)*");
    private static final String BASE = "base";
    private static final Pattern POSITIONED = Pattern.compile("(?<base>[A-Za-z][A-Za-z0-9_]*)"
            + "(\\.S(?<storage>[1-9][0-9]{0,12}))?(\\.T(?<tariff>[1-9][0-9]{0,6}))?(\\.U(?<subunit>[1-9][0-9]{0,3}))?"
            + "(\\.(?<function>Max|Min|Error))?");
    private static final int LONGEST = 600;

    /** Refuses what cannot be a code, naming it. */
    public ValueCode {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a value code: "
                    + "a letter, then letters, digits, _ and . (at most " + LONGEST + ")");
        }
    }

    /** What it stands for: the code without the suffixes that say storage, tariff, subunit and function. */
    public ValueCode base() {
        Matcher parts = POSITIONED.matcher(text);
        return parts.matches() ? new ValueCode(parts.group(BASE)) : this;
    }

    /** Which of the device's values of one kind it is, as its suffixes say. */
    public Position position() {
        Matcher parts = POSITIONED.matcher(text);
        return parts.matches()
                ? new Position(
                        number(parts, "storage"), number(parts, "tariff"), number(parts, "subunit"), function(parts))
                : Position.MAIN;
    }

    private static long number(Matcher parts, String group) {
        return Optional.ofNullable(parts.group(group)).map(Long::parseLong).orElse(0L);
    }

    private static Position.Function function(Matcher parts) {
        String suffix = Optional.ofNullable(parts.group("function")).orElse("");
        return Arrays.stream(Position.Function.values())
                .filter(each -> each.suffix().equals(suffix))
                .findFirst()
                .orElse(Position.Function.INSTANTANEOUS);
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
