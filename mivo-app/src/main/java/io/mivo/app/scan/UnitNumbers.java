package io.mivo.app.scan;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Unit identifiers as a person writes them: numbers and ranges, separated by commas. */
public final class UnitNumbers {
    private static final Pattern PART = Pattern.compile("\\s*([0-9]{1,3})\\s*(?:-\\s*([0-9]{1,3})\\s*)?");
    private static final int HIGHEST = 255;

    private UnitNumbers() {}

    /**
     * Each of them once, in order of appearance.
     *
     * @throws IllegalArgumentException when it is no such text, or a number lies beyond 255
     */
    public static List<Integer> parse(String text) {
        return Arrays.stream(text.split(",", -1))
                .flatMapToInt(UnitNumbers::part)
                .distinct()
                .boxed()
                .toList();
    }

    private static IntStream part(String text) {
        Matcher matcher = PART.matcher(text);
        if (!matcher.matches()) {
            throw wrong(text);
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        if (first > last || last > HIGHEST) {
            throw wrong(text);
        }
        return IntStream.rangeClosed(first, last);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "'" + text + "' names no unit identifiers: give numbers from 0 to 255 and ranges, such as 1-20,100");
    }
}
