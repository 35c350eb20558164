package io.mivo.domain.bus;

import java.util.Arrays;
import java.util.Optional;

/** The check bit of each octet on a serial line. */
public enum Parity {
    /** No check bit. */
    NONE("none"),
    /** An odd number of ones. */
    ODD("odd"),
    /** An even number of ones, as EN 13757-2 wants it. */
    EVEN("even");

    private final String word;

    Parity(String word) {
        this.word = word;
    }

    /** The parity written so. */
    public static Optional<Parity> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** As the contract writes it. */
    public String word() {
        return word;
    }
}
