package io.mivo.adapter.fieldbus.mbus.codec.record;

import io.mivo.adapter.fieldbus.mbus.codec.meaning.Sender;
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
    /** A master's request for all values. */
    private static final int EVERYTHING = 0x7F;

    private final List<DataRecord> records = new ArrayList<>();
    private final OctetReader reader;
    private final VibReader vibs;
    private final Sender sender;

    private RecordsReader(OctetReader reader, PlainTextOrder order, Sender sender) {
        this.reader = reader;
        this.vibs = new VibReader(reader, order, sender);
        this.sender = sender;
    }

    /** Reads application data, the first byte of which stands at this offset in the telegram. */
    public static Records read(Octets data, int offset, Sender sender) {
        Records records = read(new OctetReader(data, offset), PlainTextOrder.TEXT_FIRST, sender);
        if (records.fault().isEmpty()) {
            return records;
        }
        Records otherwise = read(new OctetReader(data, offset), PlainTextOrder.TEXT_LAST, sender);
        return otherwise.fault().isEmpty() ? otherwise : records;
    }

    private static Records read(OctetReader reader, PlainTextOrder order, Sender sender) {
        return new RecordsReader(reader, order, sender).all();
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
        if (dif == FILLER || (dif == EVERYTHING && sender == Sender.MASTER)) {
            reader.next("a filler");
            return;
        }
        if ((dif & SPECIAL_FUNCTION) == SPECIAL_FUNCTION) {
            throw reader.malformed(FaultCode.RESERVED, "reserved DIF %02x".formatted(dif));
        }
        Dib dib = DibReader.read(reader);
        Vib vib = vibs.read();
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
        return new DataRecord(records.size(), dib, vib, data, ValueReading.value(data, vib.meaning()));
    }
}
