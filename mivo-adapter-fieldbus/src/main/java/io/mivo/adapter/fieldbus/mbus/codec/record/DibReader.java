package io.mivo.adapter.fieldbus.mbus.codec.record;

import io.mivo.adapter.fieldbus.mbus.codec.wire.FaultCode;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.List;
import java.util.stream.IntStream;

/** Reads data information blocks. */
final class DibReader {
    private static final int MAX_DIFES = 10;
    private static final int EXTENSION = 0x80;

    /** The blocks of a single byte, made once: most records have one. */
    private static final List<Dib> SINGLE_BYTES = IntStream.range(0x00, EXTENSION)
            .mapToObj(dif -> dib(Octets.of(dif), new Slot(dif >> 6 & 0x01, 0, 0)))
            .toList();

    private DibReader() {}

    static Dib read(OctetReader reader) throws MalformedRecordException {
        int start = reader.position();
        int dif = reader.next("a DIF");
        if ((dif & EXTENSION) == 0) {
            return SINGLE_BYTES.get(dif);
        }
        Slot slot = extended(dif, reader);
        return dib(reader.since(start), slot);
    }

    /** The n-th DIFE, counted from 0, adds four bits of storage, two of tariff, one of subunit above those that it finds. */
    private static Slot extended(int dif, OctetReader reader) throws MalformedRecordException {
        long storage = dif >> 6 & 0x01;
        int tariff = 0;
        int subunit = 0;
        int dife = EXTENSION;
        for (int n = 0; (dife & EXTENSION) != 0; n++) {
            requireRoom(n, reader);
            dife = reader.next("a DIFE");
            storage |= (dife & 0x0FL) << (4 * n + 1);
            tariff |= (dife >> 4 & 0x03) << (2 * n);
            subunit |= (dife >> 6 & 0x01) << n;
        }
        return new Slot(storage, tariff, subunit);
    }

    private static void requireRoom(int difes, OctetReader reader) throws MalformedRecordException {
        if (difes == MAX_DIFES) {
            throw reader.malformed(FaultCode.RESERVED, "more than ten DIFE");
        }
    }

    private static Dib dib(Octets octets, Slot slot) {
        int dif = octets.at(0);
        return new Dib(octets, dif & 0x0F, RecordFunction.ofDif(dif), slot);
    }
}
