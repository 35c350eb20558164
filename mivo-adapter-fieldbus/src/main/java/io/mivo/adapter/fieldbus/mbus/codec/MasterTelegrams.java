package io.mivo.adapter.fieldbus.mbus.codec;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.header.Header;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.Sender;
import io.mivo.adapter.fieldbus.mbus.codec.record.Records;
import io.mivo.adapter.fieldbus.mbus.codec.record.RecordsReader;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Fault;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.Optional;

/** Reads what a master sends. Whatever it is, the telegram is accepted: a fault of its data is part of what it says. */
final class MasterTelegrams {
    private static final int EVERYTHING = 0x7F;

    private MasterTelegrams() {}

    static Telegram telegram(Frame frame) {
        if (frame instanceof Frame.LongFrame longFrame) {
            return longTelegram(longFrame);
        }
        String command = frame instanceof Frame.ShortFrame sent ? LinkCommand.text(sent) : "";
        return saying(frame, Optional.empty(), Records.NONE, command);
    }

    private static Telegram longTelegram(Frame.LongFrame frame) {
        return switch (frame.controlInformation()) {
            case 0x51 -> data(frame, HeaderLayout.NONE);
            case 0x5A -> data(frame, HeaderLayout.SHORT);
            case 0x5B -> data(frame, HeaderLayout.LONG);
            case 0x52 -> selection(frame);
            case 0x53 -> headed(frame, HeaderLayout.LONG);
            default -> saying(frame, Optional.empty(), Records.NONE, ApplicationCommand.text(frame));
        };
    }

    private static Telegram headed(Frame.LongFrame frame, HeaderLayout layout) {
        Optional<Header> header = layout.fits(frame) ? layout.header(frame) : Optional.empty();
        return saying(frame, header, Records.NONE, ApplicationCommand.text(frame));
    }

    private static Telegram data(Frame.LongFrame frame, HeaderLayout layout) {
        if (!layout.fits(frame)) {
            return saying(frame, Optional.empty(), Records.NONE, "sends data that end inside the " + layout.word());
        }
        Optional<Header> header = layout.header(frame);
        if (header.filter(sent -> sent.encryptionMode() != 0).isPresent()) {
            return saying(frame, header, Records.NONE, "sends encrypted data");
        }
        return records(frame, header, layout.payload(frame), "sends data");
    }

    private static Telegram selection(Frame.LongFrame frame) {
        Octets data = frame.data();
        return data.size() < SelectionPattern.LENGTH
                ? saying(frame, Optional.empty(), Records.NONE, "selects, but names only part of an address")
                : records(frame, Optional.empty(), data.from(SelectionPattern.LENGTH), SelectionPattern.text(data));
    }

    private static Telegram records(Frame.LongFrame frame, Optional<Header> header, Octets data, String command) {
        int offset = Frame.LongFrame.DATA_OFFSET + frame.data().size() - data.size();
        Records records = RecordsReader.read(data, offset, Sender.MASTER);
        boolean everything = data.size() == 1 && data.at(0) == EVERYTHING;
        return saying(frame, header, records, everything ? "asks for all values" : command);
    }

    private static Telegram saying(Frame frame, Optional<Header> header, Records records, String command) {
        String whole = command + records.fault().map(MasterTelegrams::remark).orElse("");
        return new Telegram(frame, header, records.withoutFault(), Telegram.Message.ofCommand(whole));
    }

    private static String remark(Fault fault) {
        return "; not readable from byte %d on: %s".formatted(fault.offset(), fault.message());
    }
}
