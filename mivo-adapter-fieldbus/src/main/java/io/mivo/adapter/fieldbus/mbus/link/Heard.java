package io.mivo.adapter.fieldbus.mbus.link;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;

/** What came back after a request. */
public sealed interface Heard {
    /** The frame that was waited for. */
    record Answer(Frame frame) implements Heard {}

    /** Nothing that was meant as an answer to this request. */
    record Silence() implements Heard {}

    /** Octets that are no frame. */
    record Noise(String detail) implements Heard {}
}
