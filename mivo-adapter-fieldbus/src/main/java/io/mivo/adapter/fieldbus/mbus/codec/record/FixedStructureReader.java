package io.mivo.adapter.fieldbus.mbus.codec.record;

import io.mivo.adapter.fieldbus.mbus.codec.meaning.Interpreter;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.Meaning;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.VifTable;
import io.mivo.adapter.fieldbus.mbus.codec.value.DataForm;
import io.mivo.adapter.fieldbus.mbus.codec.value.RawData;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.List;
import java.util.Optional;

/** Reads the two counters of the fixed data structure (CI 73, 16 bytes, EN 13757-3:2004). */
public final class FixedStructureReader {
    /** Bytes of the whole structure. */
    public static final int LENGTH = 16;

    private static final int STATUS = 5;
    private static final int UNITS = 6;
    private static final int COUNTERS = 8;
    private static final int COUNTER_BYTES = 4;
    private static final int UNIT_CODE = 0x3F;
    private static final int LIKE_FIRST_BUT_HISTORIC = 0x3E;
    private static final int BINARY = 0x01;
    private static final int STORED = 0x02;
    private static final Slot HISTORIC = new Slot(1, 0, 0);

    private FixedStructureReader() {}

    /** Reads a structure of 16 bytes; counters stored at a fixed date come as storage 1. */
    public static Records read(Octets structure) {
        return Records.of(List.of(counter(0, structure), counter(1, structure)));
    }

    private static DataRecord counter(int index, Octets structure) {
        int status = structure.at(STATUS);
        Octets unit = structure.slice(UNITS + index, UNITS + index + 1);
        boolean likeFirst = (unit.at(0) & UNIT_CODE) == LIKE_FIRST_BUT_HISTORIC;
        int code = structure.at(likeFirst ? UNITS : UNITS + index) & UNIT_CODE;
        boolean historic = likeFirst || (status & STORED) != 0;
        Dib dib = new Dib(Octets.none(), 0, RecordFunction.INSTANTANEOUS, historic ? HISTORIC : Slot.CURRENT);
        Meaning meaning = Interpreter.meaning(VifTable.FIXED, code);
        Vib vib = new Vib(unit, VifTable.FIXED, code, Optional.empty(), meaning);
        int start = COUNTERS + index * COUNTER_BYTES;
        DataForm form = (status & BINARY) != 0 ? DataForm.INTEGER : DataForm.BCD;
        return record(index, dib, vib, new RawData(form, structure.slice(start, start + COUNTER_BYTES)));
    }

    private static DataRecord record(int index, Dib dib, Vib vib, RawData data) {
        return new DataRecord(index, dib, vib, data, ValueReading.value(data, vib.meaning()));
    }
}
