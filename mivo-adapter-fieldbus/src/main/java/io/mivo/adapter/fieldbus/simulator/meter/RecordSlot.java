package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where a record stands among others.
 *
 * @param header data and value information blocks, lower-case hexadecimal
 * @param from index of the first byte of the value
 * @param to index behind its last byte
 */
record RecordSlot(String header, int from, int to) {
    private static final int EXTENSION = 0x80;
    private static final int CODING = 0x0F;
    private static final int PLAIN_TEXT = 0x7C;
    private static final int FILLER = 0x2F;

    /** Bytes of the value by the coding of the DIF, EN 13757-3; others end the search. */
    private static final Map<Integer, Integer> BYTES = Map.ofEntries(
            Map.entry(0x0, 0),
            Map.entry(0x1, 1),
            Map.entry(0x2, 2),
            Map.entry(0x3, 3),
            Map.entry(0x4, 4),
            Map.entry(0x5, 4),
            Map.entry(0x6, 6),
            Map.entry(0x7, 8),
            Map.entry(0x9, 1),
            Map.entry(0xA, 2),
            Map.entry(0xB, 3),
            Map.entry(0xC, 4),
            Map.entry(0xE, 6));

    /** The records up to the first that is not of plain form. */
    static List<RecordSlot> in(Octets records) {
        List<RecordSlot> slots = new ArrayList<>();
        int start = 0;
        while (start < records.size()) {
            int afterDib = records.at(start) == FILLER ? start : afterChain(records, start);
            int from = afterChain(records, afterDib);
            int to = from + BYTES.getOrDefault(records.at(start) & CODING, records.size());
            if (records.at(start) != FILLER) {
                if (isPlainText(records, afterDib) || to > records.size()) {
                    return slots;
                }
                slots.add(new RecordSlot(records.slice(start, from).hex(), from, to));
            }
            start = records.at(start) == FILLER ? start + 1 : to;
        }
        return slots;
    }

    /** The value in these records. */
    Octets value(Octets records) {
        return records.slice(from, to);
    }

    private static int afterChain(Octets records, int start) {
        int at = start;
        while (at < records.size() && (records.at(at) & EXTENSION) != 0) {
            at++;
        }
        return Math.min(at + 1, records.size());
    }

    private static boolean isPlainText(Octets records, int vif) {
        return vif < records.size() && (records.at(vif) & ~EXTENSION) == PLAIN_TEXT;
    }
}
