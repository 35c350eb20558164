package io.mivo.domain.profile;

import java.util.regex.Pattern;

/**
 * The name of a device profile. It freezes the value codes of the profile: what means something else has another name.
 *
 * @param text 1 to 64 lower-case letters, digits and . _ -, beginning with a letter or digit, for example
 *     {@code eastron-sdm630}
 */
public record ProfileName(String text) implements Comparable<ProfileName> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    /** Refuses what cannot be a name, naming it. */
    public ProfileName {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a profile name: "
                    + "a small letter or digit, then small letters, digits, . _ and - (at most 64)");
        }
    }

    @Override
    public int compareTo(ProfileName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
