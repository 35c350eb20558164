package io.mivo.domain.access;

import java.util.regex.Pattern;

/**
 * Names a group of sensors.
 *
 * @param text a letter or digit, then letters, digits, {@code . _ : -}; at most 64
 */
public record GroupId(String text) implements Comparable<GroupId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    /** Refuses what cannot be an id, naming it. */
    public GroupId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is not the id of a group: a letter or digit, then letters, digits, . _ : - ; at most 64");
        }
    }

    @Override
    public int compareTo(GroupId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
