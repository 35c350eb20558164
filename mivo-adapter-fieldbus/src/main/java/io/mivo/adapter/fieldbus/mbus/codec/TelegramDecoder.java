package io.mivo.adapter.fieldbus.mbus.codec;

import static java.util.Map.entry;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameParse;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameParser;
import io.mivo.adapter.fieldbus.mbus.codec.header.Header;
import io.mivo.adapter.fieldbus.mbus.codec.record.FixedStructureReader;
import io.mivo.adapter.fieldbus.mbus.codec.record.Records;
import io.mivo.adapter.fieldbus.mbus.codec.record.RecordsReader;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Fault;
import io.mivo.adapter.fieldbus.mbus.codec.wire.FaultCode;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Decodes telegrams: frame, header, records. Pure, linear in the size of its input, and never throws on any bytes. */
public final class TelegramDecoder {
    private static final int START = Frame.LongFrame.DATA_OFFSET;

    /** What each control information field of a device announces. */
    private static final Map<Integer, Function<Frame.LongFrame, Telegram>> STRUCTURES = Map.ofEntries(
            entry(0x72, frame -> withLongHeader(frame, TelegramDecoder::records)),
            entry(0x7A, frame -> withShortHeader(frame, TelegramDecoder::records)),
            entry(0x78, frame -> records(frame, Optional.empty(), frame.data())),
            entry(0x73, TelegramDecoder::fixedStructure),
            entry(0x6F, frame -> withLongHeader(frame, TelegramDecoder::applicationError)),
            entry(0x6E, frame -> withShortHeader(frame, TelegramDecoder::applicationError)),
            entry(0x70, frame -> applicationError(frame, Optional.empty(), frame.data())),
            entry(0x75, frame -> withLongHeader(frame, TelegramDecoder::alarm)),
            entry(0x74, frame -> withShortHeader(frame, TelegramDecoder::alarm)),
            entry(0x71, frame -> alarm(frame, Optional.empty(), frame.data())));

    private TelegramDecoder() {}

    /** Reads what follows a header. */
    @FunctionalInterface
    private interface Payload {
        Telegram read(Frame.LongFrame frame, Optional<Header> header, Octets data);
    }

    /** Decodes bytes that should be exactly one telegram. */
    public static Decoding decode(Octets bytes) {
        FrameParse parse = FrameParser.parse(bytes);
        return parse instanceof FrameParse.Accepted accepted
                ? decode(accepted.frame())
                : new Decoding.Unframed(((FrameParse.Rejected) parse).fault());
    }

    /** Decodes what a frame carries; nothing is read from frames of a master or without data. */
    public static Telegram decode(Frame frame) {
        if (frame instanceof Frame.LongFrame longFrame && !frame.isFromMaster()) {
            return STRUCTURES
                    .getOrDefault(longFrame.controlInformation(), TelegramDecoder::unsupported)
                    .apply(longFrame);
        }
        return telegram(frame, Optional.empty(), Records.NONE);
    }

    private static Telegram withLongHeader(Frame.LongFrame frame, Payload payload) {
        return frame.data().size() < Header.LONG
                ? faulty(frame, FaultCode.TRUNCATED, "the data end inside the long header")
                : unlessEncrypted(frame, Header.ofLong(frame.data()), Header.LONG, payload);
    }

    private static Telegram withShortHeader(Frame.LongFrame frame, Payload payload) {
        return frame.data().size() < Header.SHORT
                ? faulty(frame, FaultCode.TRUNCATED, "the data end inside the short header")
                : unlessEncrypted(frame, Header.ofShort(frame.data()), Header.SHORT, payload);
    }

    private static Telegram unlessEncrypted(Frame.LongFrame frame, Header header, int length, Payload payload) {
        if (header.encryptionMode() == 0) {
            return payload.read(frame, Optional.of(header), frame.data().from(length));
        }
        String message = "the payload is encrypted (mode " + header.encryptionMode() + ")";
        Fault fault = new Fault(FaultCode.ENCRYPTED, message, START + length);
        return telegram(frame, Optional.of(header), Records.none(fault));
    }

    private static Telegram records(Frame.LongFrame frame, Optional<Header> header, Octets data) {
        int offset = START + frame.data().size() - data.size();
        return telegram(frame, header, RecordsReader.read(data, offset));
    }

    private static Telegram fixedStructure(Frame.LongFrame frame) {
        Octets data = frame.data();
        if (data.size() != FixedStructureReader.LENGTH) {
            String message = "a fixed data structure of " + data.size() + " bytes instead of 16";
            return faulty(frame, FaultCode.UNSUPPORTED, message);
        }
        return telegram(frame, Optional.of(Header.ofFixedStructure(data)), FixedStructureReader.read(data));
    }

    private static Telegram applicationError(Frame.LongFrame frame, Optional<Header> header, Octets data) {
        ApplicationError error = new ApplicationError(data.isEmpty() ? 0 : data.at(0));
        return new Telegram(frame, header, Records.NONE, Telegram.Message.of(error));
    }

    private static Telegram alarm(Frame.LongFrame frame, Optional<Header> header, Octets data) {
        return data.isEmpty()
                ? faulty(frame, FaultCode.TRUNCATED, "an alarm without its byte")
                : new Telegram(frame, header, Records.NONE, Telegram.Message.ofAlarm(data.at(0)));
    }

    private static Telegram unsupported(Frame.LongFrame frame) {
        String message = "control information %02x is not supported".formatted(frame.controlInformation());
        return telegram(frame, Optional.empty(), Records.none(new Fault(FaultCode.UNSUPPORTED, message, START - 1)));
    }

    private static Telegram faulty(Frame.LongFrame frame, FaultCode code, String message) {
        Fault fault = new Fault(code, message, START + frame.data().size());
        return telegram(frame, Optional.empty(), Records.none(fault));
    }

    private static Telegram telegram(Frame frame, Optional<Header> header, Records records) {
        return new Telegram(frame, header, records, Telegram.Message.NONE);
    }
}
