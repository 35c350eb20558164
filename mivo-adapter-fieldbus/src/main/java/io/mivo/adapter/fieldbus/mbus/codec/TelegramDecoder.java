package io.mivo.adapter.fieldbus.mbus.codec;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameParse;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameParser;
import io.mivo.adapter.fieldbus.mbus.codec.record.Records;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.Optional;

/** Decodes telegrams: frame, header, records. Pure, linear in the size of its input, and never throws on any bytes. */
public final class TelegramDecoder {
    private TelegramDecoder() {}

    /** Decodes bytes that should be exactly one telegram. */
    public static Decoding decode(Octets bytes) {
        FrameParse parse = FrameParser.parse(bytes);
        return parse instanceof FrameParse.Accepted accepted
                ? decode(accepted.frame())
                : new Decoding.Unframed(((FrameParse.Rejected) parse).fault());
    }

    /** Decodes what a frame carries; a master's frame is accepted whatever it carries. */
    public static Telegram decode(Frame frame) {
        if (frame.isFromMaster()) {
            return MasterTelegrams.telegram(frame);
        }
        return frame instanceof Frame.LongFrame longFrame
                ? DeviceTelegrams.telegram(longFrame)
                : Telegram.of(frame, Optional.empty(), Records.NONE);
    }
}
