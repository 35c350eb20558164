package io.mivo.adapter.fieldbus.mbus;

import io.mivo.adapter.fieldbus.mbus.codec.frame.ControlField;
import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.header.Header;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;

/** Recognises the answers to a master's requests. */
final class Answers {
    /** Access demand and data flow control, which a slave may set as it likes. */
    private static final int SLAVE_FLAGS = 0x30;

    private static final int LONG_HEADER = 0x72;
    private static final int IDENTITY = 8;

    private Answers() {}

    /** {@code E5}, which anybody might have sent. */
    static boolean isAcknowledgement(Frame frame) {
        return frame instanceof Frame.Acknowledgement;
    }

    /** RSP_UD from this primary address. */
    static boolean isData(Frame frame, int address) {
        return frame instanceof Frame.LongFrame data
                && (data.control() & ~SLAVE_FLAGS) == ControlField.RSP_UD
                && data.address() == address;
    }

    /** Whether two telegrams say the same, whatever their access number, status and configuration field. */
    static boolean isSame(Frame.LongFrame one, Frame.LongFrame other) {
        return one.controlInformation() == other.controlInformation()
                && content(one).equals(content(other));
    }

    private static Octets content(Frame.LongFrame frame) {
        Octets data = frame.data();
        boolean counted = frame.controlInformation() == LONG_HEADER && data.size() >= Header.LONG;
        return counted ? data.slice(0, IDENTITY).followedBy(data.from(Header.LONG)) : data;
    }
}
