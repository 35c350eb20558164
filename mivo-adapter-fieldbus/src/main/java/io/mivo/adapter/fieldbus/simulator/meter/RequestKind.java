package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.frame.ControlField;
import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import java.util.Map;

/** What a master wants. */
public enum RequestKind {
    /** SND_NKE. */
    RESET,
    /** SND_UD with a secondary address. */
    SELECTION,
    /** REQ_UD2. */
    CLASS_2,
    /** REQ_UD1. */
    CLASS_1,
    /** SND_UD with anything else. */
    DATA,
    /** No frame of a master. */
    OTHER;

    private static final int FRAME_COUNT_BITS = 0x30;
    private static final int SELECT = 0x52;

    private static final Map<Integer, RequestKind> SHORT = Map.of(
            ControlField.SND_NKE | FRAME_COUNT_BITS, RESET,
            ControlField.REQ_UD2 | FRAME_COUNT_BITS, CLASS_2,
            ControlField.REQ_UD1 | FRAME_COUNT_BITS, CLASS_1);

    /** What this frame wants. */
    static RequestKind of(Frame frame) {
        if (frame instanceof Frame.LongFrame sent && sent.isFromMaster()) {
            return sent.controlInformation() == SELECT ? SELECTION : DATA;
        }
        return frame instanceof Frame.ShortFrame asked
                ? SHORT.getOrDefault(asked.control() | FRAME_COUNT_BITS, OTHER)
                : OTHER;
    }
}
