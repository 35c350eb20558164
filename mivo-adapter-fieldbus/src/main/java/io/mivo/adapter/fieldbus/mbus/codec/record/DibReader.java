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
            .mapToObj(dif -> dib(Octets.of(dif), slot(dif)))
            .toList();

    private DibReader() {}

    static Dib read(OctetReader reader) throws MalformedRecordException {
        int start = reader.position();
        int dif = reader.next("a DIF");
        if ((dif & EXTENSION) == 0) {
            return SINGLE_BYTES.get(dif);
        }
        Slot slot = extended(slot(dif), reader);
        return dib(reader.since(start), slot);
    }

    private static Slot extended(Slot slot, OctetReader reader) throws MalformedRecordException {
        Slot whole = slot;
        boolean more = true;
        for (int n = 0; more; n++) {
            requireRoom(n, reader);
            int dife = reader.next("a DIFE");
            whole = whole.withDife(n, dife);
            more = (dife & EXTENSION) != 0;
        }
        return whole;
    }

    private static void requireRoom(int difes, OctetReader reader) throws MalformedRecordException {
        if (difes == MAX_DIFES) {
            throw reader.malformed(FaultCode.RESERVED, "more than ten DIFE");
        }
    }

    private static Slot slot(int dif) {
        return new Slot(dif >> 6 & 0x01, 0, 0);
    }

    private static Dib dib(Octets octets, Slot slot) {
        int dif = octets.at(0);
        return new Dib(octets, dif & 0x0F, RecordFunction.ofDif(dif), slot);
    }
}
