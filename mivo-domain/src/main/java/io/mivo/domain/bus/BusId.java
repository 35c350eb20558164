package io.mivo.domain.bus;

import java.util.regex.Pattern;

/**
 * Names a bus within a site.
 *
 * @param text a letter or digit, then letters, digits, {@code . _ : -}; at most 64
 */
public record BusId(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    /** Refuses what cannot be a bus id, naming it. */
    public BusId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a bus id: a letter or digit, then letters, digits, . _ : - ; at most 64");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
