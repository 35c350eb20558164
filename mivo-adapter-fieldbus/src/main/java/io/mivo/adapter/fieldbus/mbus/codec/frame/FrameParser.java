package io.mivo.adapter.fieldbus.mbus.codec.frame;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Fault;
import io.mivo.adapter.fieldbus.mbus.codec.wire.FaultCode;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;

/** Reads one frame and checks start, both lengths, checksum and stop. */
public final class FrameParser {
    /** Bytes of a short frame. */
    static final int SHORT_LENGTH = 5;
    /** Bytes of a long frame beside those that its length field counts. */
    static final int LONG_OVERHEAD = 6;
    /** The least length field: control, address and control information. */
    static final int FIXED_FIELDS = 3;

    private static final int LONG_BODY = 4;

    private FrameParser() {}

    /** Reads bytes that should be exactly one frame. */
    public static FrameParse parse(Octets bytes) {
        FrameProgress progress = FrameProgress.of(bytes);
        if (progress instanceof FrameProgress.Impossible impossible) {
            return new FrameParse.Rejected(impossible.fault());
        }
        if (progress instanceof FrameProgress.Complete complete) {
            return ofLength(complete.length(), bytes);
        }
        return rejected(FaultCode.LENGTH, "the frame ends too early", bytes.size());
    }

    private static FrameParse ofLength(int length, Octets bytes) {
        int excess = bytes.size() - length;
        if (excess > 0) {
            return rejected(FaultCode.LENGTH, excess + " more bytes than the frame has", length);
        }
        return switch (bytes.at(0)) {
            case Frame.ACKNOWLEDGE -> new FrameParse.Accepted(new Frame.Acknowledgement());
            case Frame.START_SHORT -> checked(bytes, 1, new Frame.ShortFrame(bytes.at(1), bytes.at(2)));
            default -> checked(bytes, LONG_BODY, longFrame(bytes));
        };
    }

    private static Frame.LongFrame longFrame(Octets bytes) {
        Octets data = bytes.slice(Frame.LongFrame.DATA_OFFSET, bytes.size() - 2);
        return new Frame.LongFrame(bytes.at(LONG_BODY), bytes.at(LONG_BODY + 1), bytes.at(LONG_BODY + 2), data);
    }

    private static FrameParse checked(Octets bytes, int bodyStart, Frame frame) {
        int checksumAt = bytes.size() - 2;
        int computed = bytes.slice(bodyStart, checksumAt).sum();
        if (bytes.at(checksumAt) != computed) {
            String message = "checksum %02x, computed %02x".formatted(bytes.at(checksumAt), computed);
            return rejected(FaultCode.CHECKSUM, message, checksumAt);
        }
        if (bytes.at(checksumAt + 1) != Frame.STOP) {
            return rejected(FaultCode.STOP, "stop byte " + bytes.from(checksumAt + 1), checksumAt + 1);
        }
        return new FrameParse.Accepted(frame);
    }

    private static FrameParse rejected(FaultCode code, String message, int offset) {
        return new FrameParse.Rejected(new Fault(code, message, offset));
    }
}
