package io.mivo.adapter.fieldbus.mbus.codec.frame;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Fault;

/** What became of bytes that should be a frame. */
public sealed interface FrameParse {
    /** They are a frame, from the first byte to the last. */
    record Accepted(Frame frame) implements FrameParse {}

    /** They are not. */
    record Rejected(Fault fault) implements FrameParse {}
}
