package io.mivo.adapter.fieldbus.mbus.codec;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.header.Header;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.Optional;

/** Which header a control information field puts before the payload. */
enum HeaderLayout {
    NONE(0),
    SHORT(Header.SHORT),
    LONG(Header.LONG);

    private final int length;

    HeaderLayout(int length) {
        this.length = length;
    }

    /** Whether the data of a frame are long enough. */
    boolean fits(Frame.LongFrame frame) {
        return frame.data().size() >= length;
    }

    /** The header of a frame that it fits. */
    Optional<Header> header(Frame.LongFrame frame) {
        return switch (this) {
            case NONE -> Optional.empty();
            case SHORT -> Optional.of(Header.ofShort(frame.data()));
            case LONG -> Optional.of(Header.ofLong(frame.data()));
        };
    }

    /** What follows the header in a frame that it fits. */
    Octets payload(Frame.LongFrame frame) {
        return frame.data().from(length);
    }

    /** Index of the first payload byte in the telegram. */
    int offset() {
        return Frame.LongFrame.DATA_OFFSET + length;
    }

    /** The word for it. */
    String word() {
        return this == SHORT ? "short header" : "long header";
    }
}
