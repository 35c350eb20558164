package io.mivo.application.port.driven;

import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.sensor.FoundMeter;
import io.mivo.domain.sensor.UnitIdentity;

/** What came of a visit. */
public sealed interface VisitOutcome {
    /** The device answered a read. */
    record Answered(RawAnswer answer) implements VisitOutcome {}

    /**
     * A search met exactly one meter.
     *
     * @param meter who it is
     * @param telegram the telegram it answered with, whole
     */
    record Met(FoundMeter meter, Octets telegram) implements VisitOutcome {}

    /**
     * There is a Modbus device.
     *
     * @param answer how it shows, in words
     */
    record Present(String answer) implements VisitOutcome {}

    /** A Modbus device told who it is, as far as it does. */
    record Identified(UnitIdentity identity) implements VisitOutcome {}

    /** No answer came in time; a write surely did not take effect. */
    record Silent(String detail) implements VisitOutcome {}

    /**
     * A hurried probe found that the answer to one of those before it had come too late: that one, and the last
     * {@link Visit.ProbeMeter#DOUBTFUL} silent ones, tell nothing, and this one neither.
     */
    record Belated(String detail) implements VisitOutcome {}

    /** An answer came that is none: checksum, framing, nonsense. */
    record Garbled(String detail) implements VisitOutcome {}

    /** The device refuses: a Modbus exception or an application error of M-Bus. */
    record DeviceRefused(String detail) implements VisitOutcome {}

    /** The line cannot be used at all. */
    record LineDown(String detail) implements VisitOutcome {}

    /**
     * A write was accepted and read back.
     *
     * @param readBack what the device holds now, shaped like what was written
     * @param equal whether it is what was written
     */
    record ReadBack(Octets readBack, boolean equal) implements VisitOutcome {}

    /**
     * Nothing was written, since the device was asked and holds it already.
     *
     * @param readBack what the device holds, shaped like what was to be written
     */
    record HeldAlready(Octets readBack) implements VisitOutcome {}

    /**
     * A record was written to an M-Bus meter, or something about it was set, and the meter was read out afterwards.
     *
     * @param answer the readout afterwards; no frames where the effect is seen without one
     * @param equal whether the meter holds now what was written
     * @param detail what it holds now, in words
     */
    record ReadOut(RawAnswer.Telegrams answer, boolean equal, String detail) implements VisitOutcome {}

    /** A write was accepted and not to be read back. */
    record Sent() implements VisitOutcome {}

    /** A write went out and its answer was lost: it may have taken effect. */
    record Unconfirmed(String detail) implements VisitOutcome {}
}
