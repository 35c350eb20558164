package io.mivo.adapter.fieldbus.mbus.codec.record;

import io.mivo.adapter.fieldbus.mbus.codec.meaning.Meaning;
import io.mivo.adapter.fieldbus.mbus.codec.value.DataLayout;
import io.mivo.adapter.fieldbus.mbus.codec.value.RawData;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Fault;
import io.mivo.adapter.fieldbus.mbus.codec.wire.FaultCode;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the data records of a telegram; a broken one does not lose those before it. */
public final class RecordsReader {
    private static final int FILLER = 0x2F;
    private static final int MANUFACTURER_DATA = 0x0F;
    private static final int MANUFACTURER_DATA_AND_MORE = 0x1F;
    private static final int SPECIAL_FUNCTION = 0x0F;

    private final List<DataRecord> records = new ArrayList<>();
    private final OctetReader reader;
    private final PlainTextOrder order;

    private RecordsReader(OctetReader reader, PlainTextOrder order) {
        this.reader = reader;
        this.order = order;
    }

    /** Reads application data, the first byte of which stands at this offset in the telegram. */
    public static Records read(Octets data, int offset) {
        Records records = read(data, offset, PlainTextOrder.TEXT_FIRST);
        if (records.fault().isEmpty()) {
            return records;
        }
        Records otherwise = read(data, offset, PlainTextOrder.TEXT_LAST);
        return otherwise.fault().isEmpty() ? otherwise : records;
    }

    private static Records read(Octets data, int offset, PlainTextOrder order) {
        return new RecordsReader(new OctetReader(data, offset), order).all();
    }

    private Records all() {
        try {
            while (!reader.isAtEnd() && !isManufacturerData(reader.peek())) {
                one();
            }
            return end();
        } catch (MalformedRecordException e) {
            return ended(e.fault());
        }
    }

    private static boolean isManufacturerData(int dif) {
        return dif == MANUFACTURER_DATA || dif == MANUFACTURER_DATA_AND_MORE;
    }

    private Records end() throws MalformedRecordException {
        if (reader.isAtEnd()) {
            return Records.of(records);
        }
        boolean moreFollow = reader.next("a DIF") == MANUFACTURER_DATA_AND_MORE;
        return new Records(records, reader.rest(), moreFollow, Optional.empty());
    }

    private Records ended(Fault fault) {
        return new Records(records, Octets.none(), false, Optional.of(fault));
    }

    private void one() throws MalformedRecordException {
        int dif = reader.peek();
        if (dif == FILLER) {
            reader.next("a filler");
            return;
        }
        if ((dif & SPECIAL_FUNCTION) == SPECIAL_FUNCTION) {
            throw reader.malformed(FaultCode.RESERVED, "reserved DIF %02x".formatted(dif));
        }
        Dib dib = DibReader.read(reader);
        Vib vib = new VibReader(reader, order).read();
        records.add(record(dib, vib, data(dib)));
    }

    private RawData data(Dib dib) throws MalformedRecordException {
        DataLayout layout =
                dib.dataField() == DataLayout.VARIABLE ? variableLength() : DataLayout.ofDataField(dib.dataField());
        return new RawData(layout.form(), reader.take(layout.length(), "the data of a record"));
    }

    private DataLayout variableLength() throws MalformedRecordException {
        int lengthByte = reader.next("the length of a record's data");
        Optional<DataLayout> layout = DataLayout.ofLengthByte(lengthByte);
        if (layout.isEmpty()) {
            throw reader.malformed(FaultCode.RESERVED, "reserved length %02x".formatted(lengthByte));
        }
        return layout.get();
    }

    private DataRecord record(Dib dib, Vib vib, RawData data) {
        Meaning meaning = vib.meaning();
        DataRecord.Content content = new DataRecord.Content(data.bytes(), ValueReading.value(data, meaning));
        return new DataRecord(records.size(), dib, vib, meaning, content);
    }
}
