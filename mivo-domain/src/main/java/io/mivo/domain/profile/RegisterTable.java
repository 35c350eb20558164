package io.mivo.domain.profile;

import java.util.Arrays;
import java.util.Optional;

/** The four tables of a Modbus device. */
public enum RegisterTable {
    COIL("coil", true, true),
    DISCRETE("discrete", true, false),
    INPUT("input", false, false),
    HOLDING("holding", false, true);

    private final String word;
    private final boolean bits;
    private final boolean writable;

    RegisterTable(String word, boolean bits, boolean writable) {
        this.word = word;
        this.bits = bits;
        this.writable = writable;
    }

    /** The table written so. */
    public static Optional<RegisterTable> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** As the contract writes it. */
    public String word() {
        return word;
    }

    /** Whether it holds single bits rather than 16-bit registers. */
    public boolean holdsBits() {
        return bits;
    }

    /** Whether the protocol can write it. */
    public boolean isWritable() {
        return writable;
    }
}
