package io.mivo.adapter.fieldbus.mbus.codec.frame;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;

/** A frame of the link layer (FT 1.2, EN 13757-2). */
public sealed interface Frame {
    /** The single character that acknowledges. */
    int ACKNOWLEDGE = 0xE5;
    /** The first byte of a short frame. */
    int START_SHORT = 0x10;
    /** The first and the fourth byte of a long frame. */
    int START_LONG = 0x68;
    /** The last byte of both. */
    int STOP = 0x16;

    /** The bytes on the wire. */
    Octets encoded();

    /** Whether a master sent it (bit PRM of the control field). */
    boolean isFromMaster();

    /** {@code E5}: received, nothing to say. */
    record Acknowledgement() implements Frame {
        @Override
        public Octets encoded() {
            return Octets.of(ACKNOWLEDGE);
        }

        @Override
        public boolean isFromMaster() {
            return false;
        }
    }

    /**
     * {@code 10 C A CS 16}: a frame without data.
     *
     * @param control one byte, 0 to 255
     * @param address one byte, 0 to 255
     */
    record ShortFrame(int control, int address) implements Frame {
        public ShortFrame {
            requireByte(control, "control");
            requireByte(address, "address");
        }

        @Override
        public Octets encoded() {
            return Octets.of(START_SHORT, control, address, control + address, STOP);
        }

        @Override
        public boolean isFromMaster() {
            return ControlField.isFromMaster(control);
        }
    }

    /**
     * {@code 68 L L 68 C A CI data CS 16}: a frame with data, or a control frame when there are none.
     *
     * @param control one byte, 0 to 255
     * @param address one byte, 0 to 255
     * @param controlInformation one byte, 0 to 255
     * @param data at most 252 bytes
     */
    record LongFrame(int control, int address, int controlInformation, Octets data) implements Frame {
        /** Data bytes that fit beside the three fixed ones. */
        public static final int MAX_DATA = 252;
        /** Index of the first data byte in the frame. */
        public static final int DATA_OFFSET = 7;

        public LongFrame {
            requireByte(control, "control");
            requireByte(address, "address");
            requireByte(controlInformation, "control information");
            if (data.size() > MAX_DATA) {
                throw new IllegalArgumentException("data of " + data.size() + " bytes, at most " + MAX_DATA);
            }
        }

        /** Whether it is a control frame: no data at all. */
        public boolean isControl() {
            return data.isEmpty();
        }

        @Override
        public Octets encoded() {
            Octets body = Octets.of(control, address, controlInformation).followedBy(data);
            return Octets.of(START_LONG, body.size(), body.size(), START_LONG)
                    .followedBy(body)
                    .followedBy(Octets.of(body.sum(), STOP));
        }

        @Override
        public boolean isFromMaster() {
            return ControlField.isFromMaster(control);
        }
    }

    private static void requireByte(int value, String name) {
        if (value < 0 || value > 0xFF) {
            throw new IllegalArgumentException(name + " " + value + " is not a byte");
        }
    }
}
