package io.mivo.adapter.fieldbus.simulator.wire;

import java.util.Arrays;

/** The entries of one Modbus table at one moment, from address 0 on; what was not put holds 0. For one thread. */
public final class Image {
    private static final int WORD = 0x1_0000;

    private final int[] entries;

    /** One with addresses 0 to size - 1. */
    public Image(int size) {
        entries = new int[size];
    }

    /** Puts a bit, or a register without sign or with one. */
    public Image word(int address, long value) {
        if (value < -WORD / 2 || value >= WORD) {
            throw new IllegalArgumentException(value + " does not fit a register");
        }
        entries[address] = (int) value & WORD - 1;
        return this;
    }

    /** Puts an IEEE 754 number in two registers, most significant octet first (ABCD). */
    public Image float32(int address, double value) {
        int bits = Float.floatToIntBits((float) value);
        return word(address, bits >>> Short.SIZE).word(address + 1, bits & WORD - 1);
    }

    /** Puts an integer in two registers, the less significant register first (CDAB). */
    public Image int32LowWordFirst(int address, long value) {
        int bits = Math.toIntExact(value);
        return word(address, bits & WORD - 1).word(address + 1, bits >>> Short.SIZE);
    }

    /** The entries from an address on, each 0 to 65535. */
    int[] slice(int address, int count) throws RefusedRequestException {
        if (address + count > entries.length) {
            throw new RefusedRequestException(RefusedRequestException.ILLEGAL_ADDRESS);
        }
        return Arrays.copyOfRange(entries, address, address + count);
    }
}
