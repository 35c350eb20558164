package io.mivo.domain.access;

import java.util.regex.Pattern;

/**
 * Names an API user (the client of OAuth).
 *
 * @param text 1 to 128 visible ASCII characters without space (RFC 6749, appendix A.1)
 */
public record ClientId(String text) implements Comparable<ClientId> {
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,128}");

    /** Refuses what cannot be a client id, naming it. */
    public ClientId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a client id: 1 to 128 visible ASCII characters without space");
        }
    }

    @Override
    public int compareTo(ClientId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
