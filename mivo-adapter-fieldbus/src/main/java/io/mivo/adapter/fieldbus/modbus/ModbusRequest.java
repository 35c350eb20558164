package io.mivo.adapter.fieldbus.modbus;

import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterWrite;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.reading.Octets;

/**
 * One request of the Modbus application protocol, without a transaction.
 *
 * @param unit the unit identifier
 * @param function 1 to 4 to read, 5, 6, 15, 16 or 22 to write
 * @param span what it is about
 * @param data two octets per register, high octet first, or 00 or 01 for each coil; for function 22 the mask of the bits
 *     that stay and the bits that are set; nothing in a read
 */
record ModbusRequest(int unit, int function, RegisterSpan span, Octets data) {
    private static final Octets NOTHING = Octets.ofHex("");
    private static final int IDENTIFY = 43;
    private static final int MASK_WRITE = 22;
    private static final int MOST_REGISTERS = 123;
    private static final int MOST_COILS = 1968;

    static ModbusRequest read(int unit, RegisterSpan span) {
        int function = switch (span.table()) {
            case COIL -> 1;
            case DISCRETE -> 2;
            case HOLDING -> 3;
            case INPUT -> 4;
        };
        return new ModbusRequest(unit, function, span, NOTHING);
    }

    static ModbusRequest write(int unit, RegisterWrite write) {
        MeantBits bits = new MeantBits(write);
        return bits.areMasked()
                ? new ModbusRequest(unit, MASK_WRITE, bits.place(), bits.masks())
                : new ModbusRequest(unit, functionOf(write), write.span(), Octets.ofHex(write.hex()));
    }

    private static int functionOf(RegisterWrite write) {
        if (write.function() != WriteFunction.BY_WIDTH) {
            return write.function().number();
        }
        boolean single = write.span().count() == 1;
        return write.span().table().holdsBits() ? (single ? 5 : 15) : (single ? 6 : 16);
    }

    /**
     * Asks for the device identification, function 43 with the MEI type 14.
     *
     * @param level 1 for the basic objects, 2 for the regular ones
     * @param object the first one wanted
     */
    static ModbusRequest identify(int unit, int level, int object) {
        RegisterSpan unused = new RegisterSpan(RegisterTable.HOLDING, 0, 1);
        return new ModbusRequest(unit, IDENTIFY, unused, Octets.of(new byte[] {(byte) level, (byte) object}));
    }

    boolean isRead() {
        return function <= 4 || identifies();
    }

    /** Whether it asks who the device is, rather than for entries of its tables. */
    boolean identifies() {
        return function == IDENTIFY;
    }

    /** Whether it changes some bits of a register only. */
    boolean masks() {
        return function == MASK_WRITE;
    }

    /** Whether function, table, count and data suit each other, as they must before anything is written. */
    boolean isWellFormed() {
        int count = span.count();
        return switch (function) {
            case 5 -> holds(count) && span.table().holdsBits() && count == 1;
            case 15 -> holds(count) && span.table().holdsBits() && count <= MOST_COILS;
            case 6 -> holds(2 * count) && !span.table().holdsBits() && count == 1;
            case 16 -> holds(2 * count) && !span.table().holdsBits() && count <= MOST_REGISTERS;
            case MASK_WRITE -> holds(4 * count) && !span.table().holdsBits() && count == 1;
            default -> false;
        };
    }

    private boolean holds(int octets) {
        return span.table().isWritable() && data.length() == octets;
    }

    /** How many octets of entries the answer to a read has. */
    int answerSize() {
        return span.table().holdsBits() ? (span.count() + 7) / 8 : 2 * span.count();
    }

    @Override
    public String toString() {
        return "unit " + unit + ", " + (identifies() ? "device identification" : span);
    }
}
