package io.mivo.adapter.fieldbus.mbus.codec.record;

import io.mivo.adapter.fieldbus.mbus.codec.wire.FaultCode;

/** Reads a data information block. */
final class DibReader {
    private static final int MAX_DIFES = 10;
    private static final int EXTENSION = 0x80;

    private DibReader() {}

    static Dib read(OctetReader reader) throws MalformedRecordException {
        int start = reader.position();
        int dif = reader.next("a DIF");
        Slot slot = new Slot(dif >> 6 & 0x01, 0, 0);
        boolean extended = (dif & EXTENSION) != 0;
        for (int n = 0; extended; n++) {
            requireRoom(n, reader);
            int dife = reader.next("a DIFE");
            slot = slot.withDife(n, dife);
            extended = (dife & EXTENSION) != 0;
        }
        return new Dib(reader.since(start), dif & 0x0F, RecordFunction.ofDif(dif), slot);
    }

    private static void requireRoom(int difes, OctetReader reader) throws MalformedRecordException {
        if (difes == MAX_DIFES) {
            throw reader.malformed(FaultCode.RESERVED, "more than ten DIFE");
        }
    }
}
