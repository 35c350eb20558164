package io.mivo.adapter.fieldbus.mbus.link;

import io.mivo.adapter.fieldbus.mbus.codec.TelegramDecoder;
import io.mivo.adapter.fieldbus.mbus.codec.frame.ControlField;
import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.frame.MasterFrames;
import io.mivo.adapter.fieldbus.mbus.codec.header.Header;
import io.mivo.adapter.fieldbus.mbus.codec.header.Identity;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.Optional;

/** Recognises the answers to a master's requests. */
public final class Answers {
    /** Access demand and data flow control, which a slave may set as it likes. */
    private static final int SLAVE_FLAGS = 0x30;

    private static final int LONG_HEADER = 0x72;
    private static final int IDENTITY = 8;
    private static final int OCTET = 0xFF;

    private Answers() {}

    /** {@code E5}, which anybody might have sent. */
    public static boolean isAcknowledgement(Frame frame) {
        return frame instanceof Frame.Acknowledgement;
    }

    /** Whether a request is answered with data, and not with an acknowledgement. */
    static boolean areData(Frame request) {
        return request instanceof Frame.ShortFrame asked && asked.control() != ControlField.SND_NKE;
    }

    /** RSP_UD from this address; a selected meter may name itself 253 or its primary address. */
    public static boolean isData(Frame frame, int address) {
        return frame instanceof Frame.LongFrame data
                && (data.control() & ~SLAVE_FLAGS) == ControlField.RSP_UD
                && (data.address() == address || address == MasterFrames.SELECTED);
    }

    /** Whether two telegrams say the same, whatever their access number, status and configuration field. */
    public static boolean isSame(Frame.LongFrame one, Frame.LongFrame other) {
        return one.controlInformation() == other.controlInformation()
                && content(one).equals(content(other));
    }

    /** Whether a telegram was sent directly after another: its access number is the next one. */
    static boolean isNext(Frame.LongFrame one, Frame.LongFrame other) {
        Optional<Integer> next = accessNumber(one).map(number -> number + 1 & OCTET);
        return next.isPresent() && next.equals(accessNumber(other));
    }

    /** By how much the access number grew from one telegram to another, 0 to 255; empty where one has none. */
    static Optional<Integer> step(Frame.LongFrame one, Frame.LongFrame other) {
        return accessNumber(one).flatMap(before -> accessNumber(other).map(after -> after - before & OCTET));
    }

    private static Optional<Integer> accessNumber(Frame.LongFrame telegram) {
        return TelegramDecoder.decode(telegram).header().map(Header::accessNumber);
    }

    /** Who says in a telegram that it comes from him. */
    public static Optional<Identity> identity(Frame.LongFrame telegram) {
        return TelegramDecoder.decode(telegram).header().flatMap(Header::identity);
    }

    private static Octets content(Frame.LongFrame frame) {
        Octets data = frame.data();
        boolean counted = frame.controlInformation() == LONG_HEADER && data.size() >= Header.LONG;
        return counted ? data.slice(0, IDENTITY).followedBy(data.from(Header.LONG)) : data;
    }
}
