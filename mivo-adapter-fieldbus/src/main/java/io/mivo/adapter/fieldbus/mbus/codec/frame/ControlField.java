package io.mivo.adapter.fieldbus.mbus.codec.frame;

/** The values and bits of the control field (C) that a wired master meets. */
public final class ControlField {
    /** Resets the link layer of a slave. */
    public static final int SND_NKE = 0x40;
    /** Sends data; without frame count bit. */
    public static final int SND_UD = 0x53;
    /** Asks for class 2 data, the ordinary readout; without frame count bit. */
    public static final int REQ_UD2 = 0x5B;
    /** Asks for class 1 data, alarms; without frame count bit. */
    public static final int REQ_UD1 = 0x5A;
    /** A slave's answer with data; without its flags. */
    public static final int RSP_UD = 0x08;
    /** Frame count bit (FCB) in a master's frame. */
    public static final int FRAME_COUNT = 0x20;

    private static final int PRIMARY = 0x40;

    private ControlField() {}

    /** Whether the primary station, the master, sent a frame with this control field. */
    public static boolean isFromMaster(int control) {
        return (control & PRIMARY) != 0;
    }

    /** This control field with the frame count bit set or not. */
    public static int withFrameCount(int control, boolean frameCount) {
        return frameCount ? control | FRAME_COUNT : control & ~FRAME_COUNT;
    }
}
