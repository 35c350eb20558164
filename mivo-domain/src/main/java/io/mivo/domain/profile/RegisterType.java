package io.mivo.domain.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a number, a bit or a text lies in registers. */
public enum RegisterType {
    BOOL(1),
    INT8(1),
    UINT8(1),
    INT16(1),
    UINT16(1),
    INT32(2),
    UINT32(2),
    INT64(4),
    UINT64(4),
    FLOAT32(2),
    FLOAT64(4),
    BCD16(1),
    BCD32(2),
    /** As many registers as its point says. */
    STRING(0);

    private final int registers;

    RegisterType(int registers) {
        this.registers = registers;
    }

    /** The type written so. */
    public static Optional<RegisterType> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** As the contract writes it, for example {@code int16}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a binary floating-point number. */
    public boolean isFloat() {
        return this == FLOAT32 || this == FLOAT64;
    }

    /** How many registers a value takes; 0 where the point says. */
    public int registers() {
        return registers;
    }
}
