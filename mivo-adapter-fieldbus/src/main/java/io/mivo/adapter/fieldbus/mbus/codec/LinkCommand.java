package io.mivo.adapter.fieldbus.mbus.codec;

import static java.util.Map.entry;

import io.mivo.adapter.fieldbus.mbus.codec.frame.ControlField;
import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.frame.MasterFrames;
import java.util.Map;

/** What a master asks of the link layer, in English. */
final class LinkCommand {
    private static final Map<Integer, String> TEXTS = Map.ofEntries(
            entry(ControlField.SND_NKE, "resets the link"),
            entry(ControlField.REQ_UD2, "asks for class 2 data (the readout)"),
            entry(ControlField.REQ_UD1, "asks for class 1 data (alarms)"),
            entry(0x49, "asks for the status of the link"));

    private LinkCommand() {}

    static String text(Frame.ShortFrame frame) {
        int control = ControlField.withFrameCount(frame.control(), false);
        boolean deselects = control == ControlField.SND_NKE && frame.address() == MasterFrames.SELECTED;
        return deselects ? "deselects all meters" : TEXTS.getOrDefault(control, "an unknown request");
    }
}
