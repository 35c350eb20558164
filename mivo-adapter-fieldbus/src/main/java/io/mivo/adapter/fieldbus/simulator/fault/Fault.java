package io.mivo.adapter.fieldbus.simulator.fault;

/** What can go wrong on a line. */
public enum Fault {
    /** No meter hears the request. */
    REQUEST_LOST,
    /** The converter sends the request back before the answer. */
    ECHO,
    /** The answer is lost. */
    DROP,
    /** The answer comes late, perhaps after the master has given up. */
    DELAY,
    /** Bits of the answer are turned; never so that it would pass for a frame. */
    GARBLE,
    /** The answer has length fields that are wrong, breaks off, or is followed by noise. */
    WRONG_LENGTH,
    /** Another meter's answer comes in the place of the right one. */
    FOREIGN,
    /** The answer comes twice. */
    DUPLICATE,
    /** The answer comes in pieces with gaps. */
    SPLIT
}
