package io.mivo.domain.profile;

import java.util.Arrays;
import java.util.Optional;

/** The Modbus function that writes a value. */
public enum WriteFunction {
    /** 5 for a coil, 6 for one register, 16 for several, 22 for some bits of one. */
    BY_WIDTH(0),
    SINGLE_COIL(5),
    SINGLE_REGISTER(6),
    MULTIPLE_COILS(15),
    MULTIPLE_REGISTERS(16),
    /** Changes some bits of one register and leaves the others alone. */
    MASK_REGISTER(22);

    private final int number;

    WriteFunction(int number) {
        this.number = number;
    }

    /** The function with this number. */
    public static Optional<WriteFunction> ofNumber(int number) {
        return Arrays.stream(values())
                .filter(each -> each.number != 0 && each.number == number)
                .findFirst();
    }

    /** Its number in the protocol; 0 when the width decides. */
    public int number() {
        return number;
    }

    /** Whether it writes to tables of bits; not so where the width decides. */
    public boolean writesBits() {
        return this == SINGLE_COIL || this == MULTIPLE_COILS;
    }
}
