package io.mivo.adapter.fieldbus.mbus.codec;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.header.Header;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.Sender;
import io.mivo.adapter.fieldbus.mbus.codec.record.FixedStructureReader;
import io.mivo.adapter.fieldbus.mbus.codec.record.Records;
import io.mivo.adapter.fieldbus.mbus.codec.record.RecordsReader;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Fault;
import io.mivo.adapter.fieldbus.mbus.codec.wire.FaultCode;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads what devices send, by the control information field (CI). */
final class DeviceTelegrams {
    private static final int START = Frame.LongFrame.DATA_OFFSET;

    private static final List<Structure> STRUCTURES = IntStream.rangeClosed(0x00, 0xFF)
            .mapToObj(DeviceTelegrams::structure)
            .toList();

    private DeviceTelegrams() {}

    /** Reads the frames with one control information field. */
    @FunctionalInterface
    private interface Structure {
        Telegram read(Frame.LongFrame frame);
    }

    /** Reads what follows a header. */
    @FunctionalInterface
    private interface Payload {
        Telegram read(Frame.LongFrame frame, Optional<Header> header, HeaderLayout layout);
    }

    static Telegram telegram(Frame.LongFrame frame) {
        return STRUCTURES.get(frame.controlInformation()).read(frame);
    }

    private static Structure structure(int controlInformation) {
        return switch (controlInformation) {
            case 0x72 -> after(HeaderLayout.LONG, DeviceTelegrams::records);
            case 0x7A -> after(HeaderLayout.SHORT, DeviceTelegrams::records);
            case 0x78 -> after(HeaderLayout.NONE, DeviceTelegrams::records);
            case 0x73 -> DeviceTelegrams::fixedStructure;
            case 0x6F -> after(HeaderLayout.LONG, DeviceTelegrams::applicationError);
            case 0x6E -> after(HeaderLayout.SHORT, DeviceTelegrams::applicationError);
            case 0x70 -> after(HeaderLayout.NONE, DeviceTelegrams::applicationError);
            case 0x75 -> after(HeaderLayout.LONG, DeviceTelegrams::alarm);
            case 0x74 -> after(HeaderLayout.SHORT, DeviceTelegrams::alarm);
            case 0x71 -> after(HeaderLayout.NONE, DeviceTelegrams::alarm);
            default -> frame -> unsupported(frame, UnsupportedStructure.of(controlInformation));
        };
    }

    private static Structure after(HeaderLayout layout, Payload payload) {
        return frame -> layout.fits(frame)
                ? unlessEncrypted(frame, layout, payload)
                : faulty(frame, FaultCode.TRUNCATED, "the data end inside the " + layout.word());
    }

    private static Telegram unlessEncrypted(Frame.LongFrame frame, HeaderLayout layout, Payload payload) {
        Optional<Header> header = layout.header(frame);
        int mode = header.isPresent() ? header.get().encryptionMode() : 0;
        if (mode == 0) {
            return payload.read(frame, header, layout);
        }
        String message = "the payload is encrypted (mode " + mode + ")";
        return Telegram.of(frame, header, Records.none(new Fault(FaultCode.ENCRYPTED, message, layout.offset())));
    }

    private static Telegram records(Frame.LongFrame frame, Optional<Header> header, HeaderLayout layout) {
        Records records = RecordsReader.read(layout.payload(frame), layout.offset(), Sender.DEVICE);
        return Telegram.of(frame, header, records);
    }

    private static Telegram fixedStructure(Frame.LongFrame frame) {
        Octets data = frame.data();
        if (data.size() != FixedStructureReader.LENGTH) {
            String message = "a fixed data structure of " + data.size() + " bytes instead of 16";
            return faulty(frame, FaultCode.UNSUPPORTED, message);
        }
        return Telegram.of(frame, Optional.of(Header.ofFixedStructure(data)), FixedStructureReader.read(data));
    }

    private static Telegram applicationError(Frame.LongFrame frame, Optional<Header> header, HeaderLayout layout) {
        Octets payload = layout.payload(frame);
        ApplicationError error = new ApplicationError(payload.isEmpty() ? 0 : payload.at(0));
        return new Telegram(frame, header, Records.NONE, Telegram.Message.of(error));
    }

    private static Telegram alarm(Frame.LongFrame frame, Optional<Header> header, HeaderLayout layout) {
        Octets payload = layout.payload(frame);
        return payload.isEmpty()
                ? faulty(frame, FaultCode.TRUNCATED, "an alarm without its byte")
                : new Telegram(frame, header, Records.NONE, Telegram.Message.ofAlarm(payload.at(0)));
    }

    private static Telegram unsupported(Frame.LongFrame frame, UnsupportedStructure structure) {
        String message = "control information %02x (%s) is not supported"
                .formatted(frame.controlInformation(), structure.name());
        Optional<Header> header =
                structure.layout().fits(frame) ? structure.layout().header(frame) : Optional.empty();
        return Telegram.of(frame, header, Records.none(new Fault(FaultCode.UNSUPPORTED, message, START - 1)));
    }

    private static Telegram faulty(Frame.LongFrame frame, FaultCode code, String message) {
        Fault fault = new Fault(code, message, START + frame.data().size());
        return Telegram.of(frame, Optional.empty(), Records.none(fault));
    }
}
