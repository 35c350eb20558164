package io.mivo.adapter.fieldbus.modbus;

import java.util.Map;
import java.util.Set;

/** How long an answer on an RTU line is, as its own first octets tell: what gaps tell is lost behind adapters. */
final class RtuLength {
    /** What begins no answer. */
    static final int NONE = 0;

    private static final int HEAD = 3;
    private static final int REFUSAL = 5;
    private static final int REFUSED = 0x80;
    private static final int IDENTIFICATION = 43;
    private static final int IDENTIFICATION_HEAD = 8;

    /** By function: unit, function, data and check. */
    private static final Map<Integer, Integer> FIXED = Map.of(5, 8, 6, 8, 7, 5, 8, 8, 11, 8, 15, 8, 16, 8, 22, 10);

    /** Functions whose third octet counts what follows it. */
    private static final Set<Integer> COUNTED = Set.of(1, 2, 3, 4, 12, 17, 23);

    private RtuLength() {}

    /** Of the answer to a read. */
    static int ofRead(ModbusRequest request) {
        return HEAD + request.answerSize() + Crc16.SIZE;
    }

    /** With the check; one more than there is when that cannot be told yet; {@link #NONE} for what begins no answer. */
    static int of(byte[] octets, int from, int to) {
        int there = to - from;
        if (there < HEAD) {
            return there + 1;
        }
        int function = octets[from + 1] & 0xff;
        if (function > REFUSED) {
            return REFUSAL;
        }
        if (COUNTED.contains(function)) {
            return HEAD + (octets[from + 2] & 0xff) + Crc16.SIZE;
        }
        return function == IDENTIFICATION ? ofIdentification(octets, from, to) : FIXED.getOrDefault(function, NONE);
    }

    /** Objects of one identifier, one length and so many octets each; their number stands in the eighth octet. */
    private static int ofIdentification(byte[] octets, int from, int to) {
        int there = to - from;
        if (there < IDENTIFICATION_HEAD) {
            return there + 1;
        }
        int at = from + IDENTIFICATION_HEAD;
        for (int left = octets[at - 1] & 0xff; left > 0; left--) {
            if (at + 1 >= to) {
                return there + 1;
            }
            at += 2 + (octets[at + 1] & 0xff);
        }
        return at - from + Crc16.SIZE;
    }
}
