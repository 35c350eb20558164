package io.mivo.domain.sensor;

import java.util.regex.Pattern;

/**
 * Names a sensor, uniquely and for ever.
 *
 * @param text a letter or digit, then letters, digits, {@code . _ : -}; at most 64
 */
public record SensorUid(String text) implements Comparable<SensorUid> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    /** Refuses what cannot be a uid, naming it. */
    public SensorUid {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a uid: a letter or digit, then letters, digits, . _ : - ; at most 64");
        }
    }

    @Override
    public int compareTo(SensorUid other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
