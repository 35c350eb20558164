package io.mivo.adapter.fieldbus.mbus.writing;

import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.TelegramDecoder;
import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame.LongFrame;
import io.mivo.adapter.fieldbus.mbus.codec.header.Header;
import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.adapter.fieldbus.mbus.codec.value.DataLayout;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.domain.reading.RawAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record of a meter's answer, to be seen apart from all others.
 *
 * @param frame the frame that it came in
 */
record LoneRecord(LongFrame frame, DataRecord record) {
    /** Bytes of the header before the records, by control information; others carry no records with a DIB. */
    private static final Map<Integer, Integer> HEADERS = Map.of(0x72, Header.LONG, 0x7A, Header.SHORT, 0x78, 0);

    /** All records of an answer whose bytes say for themselves how they are coded. */
    static List<LoneRecord> all(RawAnswer.Telegrams answer) {
        return answer.frames().stream()
                .map(frame -> TelegramDecoder.decode(Octets.copyOf(frame.toBytes())))
                .flatMap(decoding -> decoding instanceof Telegram telegram ? all(telegram) : Stream.empty())
                .toList();
    }

    private static Stream<LoneRecord> all(Telegram telegram) {
        return telegram.frame() instanceof LongFrame frame && HEADERS.containsKey(frame.controlInformation())
                ? telegram.records().list().stream().map(record -> new LoneRecord(frame, record))
                : Stream.empty();
    }

    /** An answer of the same meter with this record alone, as it was sent. */
    RawAnswer.Telegrams answer() {
        return answer(variableLength().followedBy(record.data().bytes()));
    }

    /** An answer of the same meter with this record alone, holding other data. */
    RawAnswer.Telegrams answer(Octets data) {
        int header =
                Optional.ofNullable(HEADERS.get(frame.controlInformation())).orElseThrow();
        Octets body = frame.data()
                .slice(0, header)
                .followedBy(record.dib().octets())
                .followedBy(record.vib().octets())
                .followedBy(data);
        LongFrame alone = new LongFrame(frame.control(), frame.address(), frame.controlInformation(), body);
        byte[] octets = alone.encoded().toByteArray();
        return new RawAnswer.Telegrams(List.of(io.mivo.domain.reading.Octets.of(octets)), true);
    }

    /** A text or bytes of the same length: what a record of variable length says does not matter here. */
    private Octets variableLength() {
        boolean variable = record.dib().dataField() == DataLayout.VARIABLE;
        return variable ? Octets.of(record.data().bytes().size()) : Octets.none();
    }

    /** How its data are laid out. */
    DataLayout layout() {
        return DataLayout.ofDataField(record.dib().dataField());
    }
}
