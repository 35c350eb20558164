package io.mivo.adapter.fieldbus.mbus.codec.frame;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Fault;
import io.mivo.adapter.fieldbus.mbus.codec.wire.FaultCode;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;

/** How far the bytes received so far have come towards a frame that begins with the first of them. */
public sealed interface FrameProgress {

    /**
     * A whole frame is there; its checksum and stop byte are not judged yet.
     *
     * @param length bytes of the frame; what follows belongs to the next one
     */
    record Complete(int length) implements FrameProgress {}

    /**
     * Bytes are still to come.
     *
     * @param missing at least this many, 1 or more
     */
    record Incomplete(int missing) implements FrameProgress {}

    /** However many bytes follow, this can never become a frame. */
    record Impossible(Fault fault) implements FrameProgress {}

    /** Judges the bytes received so far. */
    static FrameProgress of(Octets received) {
        if (received.isEmpty()) {
            return new Incomplete(1);
        }
        return switch (received.at(0)) {
            case Frame.ACKNOWLEDGE -> new Complete(1);
            case Frame.START_SHORT -> towards(FrameParser.SHORT_LENGTH, received);
            case Frame.START_LONG -> ofLong(received);
            default -> impossible(FaultCode.START, "start byte " + received.slice(0, 1), 0);
        };
    }

    private static FrameProgress ofLong(Octets received) {
        int size = received.size();
        if (size > 1 && received.at(1) < FrameParser.FIXED_FIELDS) {
            return impossible(FaultCode.LENGTH, "length " + received.at(1) + " is below 3", 1);
        }
        if (size > 2 && received.at(1) != received.at(2)) {
            return impossible(FaultCode.LENGTH, "lengths " + received.at(1) + " and " + received.at(2) + " differ", 2);
        }
        if (size > 3 && received.at(3) != Frame.START_LONG) {
            return impossible(FaultCode.START, "second start byte " + received.slice(3, 4), 3);
        }
        int length = size > 1 ? received.at(1) : FrameParser.FIXED_FIELDS;
        return towards(length + FrameParser.LONG_OVERHEAD, received);
    }

    private static FrameProgress towards(int length, Octets received) {
        int missing = length - received.size();
        return missing > 0 ? new Incomplete(missing) : new Complete(length);
    }

    private static FrameProgress impossible(FaultCode code, String message, int offset) {
        return new Impossible(new Fault(code, message, offset));
    }
}
