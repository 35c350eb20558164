package io.mivo.adapter.fieldbus.mbus.codec.frame;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;

/** Builds the frames that a master sends. */
public final class MasterFrames {
    /** Address of the slave that a selection by secondary address has chosen. */
    public static final int SELECTED = 253;
    /** Address to which every slave answers; for a line with a single slave. */
    public static final int EVERYONE_ANSWERS = 254;

    private static final int APPLICATION_RESET = 0x50;
    private static final int SELECT = 0x52;
    private static final int SECONDARY_ADDRESS_BYTES = 8;

    private MasterFrames() {}

    /** SND_NKE: resets the slave's link layer; to {@link #SELECTED} it deselects. */
    public static Frame.ShortFrame resetLink(int address) {
        return new Frame.ShortFrame(ControlField.SND_NKE, address);
    }

    /** REQ_UD2: asks for class 2 data, the ordinary readout. */
    public static Frame.ShortFrame requestClass2(int address, boolean frameCount) {
        return new Frame.ShortFrame(ControlField.withFrameCount(ControlField.REQ_UD2, frameCount), address);
    }

    /** REQ_UD1: asks for class 1 data, alarms. */
    public static Frame.ShortFrame requestClass1(int address, boolean frameCount) {
        return new Frame.ShortFrame(ControlField.withFrameCount(ControlField.REQ_UD1, frameCount), address);
    }

    /** SND_UD: sends data with a control information field. */
    public static Frame.LongFrame sendUserData(int address, boolean frameCount, int controlInformation, Octets data) {
        int control = ControlField.withFrameCount(ControlField.SND_UD, frameCount);
        return new Frame.LongFrame(control, address, controlInformation, data);
    }

    /** Application reset without a subcode: the slave starts its readout again from the first telegram. */
    public static Frame.LongFrame applicationReset(int address, boolean frameCount) {
        return sendUserData(address, frameCount, APPLICATION_RESET, Octets.none());
    }

    /** Application reset with a subcode, 0 to 255, that chooses which telegrams the slave will send. */
    public static Frame.LongFrame applicationReset(int address, boolean frameCount, int subcode) {
        return sendUserData(address, frameCount, APPLICATION_RESET, Octets.of(subcode));
    }

    /**
     * Selection by secondary address; the slave that matches acknowledges and then answers at {@link #SELECTED}.
     *
     * @param pattern 8 bytes in wire order (identification 4 BCD, manufacturer 2, version 1, device type 1), F and FF
     *     being wildcards, then any records of an enhanced selection
     */
    public static Frame.LongFrame select(Octets pattern, boolean frameCount) {
        if (pattern.size() < SECONDARY_ADDRESS_BYTES) {
            throw new IllegalArgumentException("a selection takes 8 bytes, not " + pattern.size());
        }
        return sendUserData(SELECTED, frameCount, SELECT, pattern);
    }
}
