package io.mivo.domain.bus;

import java.util.Optional;

/**
 * An application reset of M-Bus (CI 50), which takes a meter back to the start of its readout and may choose what it sends.
 *
 * @param subcode the high four bits choose the kind of telegram, the low four the first of them; 0 to 255; empty for a
 *     plain reset
 */
public record ApplicationReset(Optional<Integer> subcode) {
    private static final int HIGHEST = 0xFF;

    /** Refuses what is no byte. */
    public ApplicationReset {
        if (subcode.filter(code -> code < 0 || code > HIGHEST).isPresent()) {
            throw new IllegalArgumentException("a subcode must be 0 to 255, not " + subcode.get());
        }
    }

    /** A plain reset. */
    public static ApplicationReset plain() {
        return new ApplicationReset(Optional.empty());
    }
}
