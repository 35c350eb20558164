package io.mivo.domain.license;

/**
 * Names a license.
 *
 * @param text 1 to 128 characters, none of them blank or a control
 */
public record LicenseId(String text) {
    private static final int LONGEST = 128;

    /** Refuses what cannot be a license id, naming it. */
    public LicenseId {
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(c -> c <= ' ' || c == 127)) {
            throw new IllegalArgumentException("'" + text + "' is not a license id: 1 to 128 visible characters");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
