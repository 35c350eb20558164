package io.mivo.domain.access;

import java.util.regex.Pattern;

/**
 * Names a person who logs in.
 *
 * @param text 1 to 64 letters, digits, {@code . _ @ -}, the first a letter or digit; compared exactly
 */
public record UserName(String text) {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");

    /** The built-in administrator, who can never be removed. */
    public static final UserName ADMIN = new UserName("admin");

    /** Refuses what cannot be a user name, naming it. */
    public UserName {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is not a user name: 1 to 64 letters, digits, . _ @ - beginning with a letter or digit");
        }
    }

    /** Whether people would take one for the other, because only capitals differ. */
    public boolean looksLike(UserName other) {
        return text.equalsIgnoreCase(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
