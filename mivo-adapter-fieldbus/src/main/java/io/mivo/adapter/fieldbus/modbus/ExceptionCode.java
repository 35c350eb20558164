package io.mivo.adapter.fieldbus.modbus;

import java.util.Map;

/**
 * An exception code of the Modbus application protocol V1.1b3, section 7.
 *
 * @param number 0 to 255 as the device sent it
 */
record ExceptionCode(int number) {
    static final ExceptionCode ILLEGAL_FUNCTION = new ExceptionCode(1);
    static final ExceptionCode ILLEGAL_ADDRESS = new ExceptionCode(2);
    static final ExceptionCode ILLEGAL_VALUE = new ExceptionCode(3);
    static final ExceptionCode DEVICE_FAILURE = new ExceptionCode(4);
    static final ExceptionCode ACKNOWLEDGE = new ExceptionCode(5);
    static final ExceptionCode BUSY = new ExceptionCode(6);
    static final ExceptionCode NO_GATEWAY_PATH = new ExceptionCode(10);
    static final ExceptionCode NO_GATEWAY_TARGET = new ExceptionCode(11);

    private static final Map<Integer, String> NAMES = Map.of(
            1, "illegal function",
            2, "illegal data address",
            3, "illegal data value",
            4, "server device failure",
            5, "acknowledge",
            6, "server device busy",
            7, "negative acknowledge",
            8, "memory parity error",
            10, "gateway path unavailable",
            11, "gateway target device failed to respond");

    /** Whether a part of what was asked may be there although the whole is not. */
    boolean mayConcernPart() {
        return equals(ILLEGAL_ADDRESS) || equals(ILLEGAL_VALUE) || equals(DEVICE_FAILURE);
    }

    /** Whether the same will be refused the next time. */
    boolean isLasting() {
        return equals(ILLEGAL_FUNCTION) || equals(ILLEGAL_ADDRESS) || equals(ILLEGAL_VALUE);
    }

    @Override
    public String toString() {
        return "exception " + number + " (" + NAMES.getOrDefault(number, "unknown") + ")";
    }
}
