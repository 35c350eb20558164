package io.mivo.application.port.driven;

import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.RecordWrite;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.value.MeterType;
import java.math.BigDecimal;

/**
 * Turns a value into the data record that must be written to a meter for it: a pure function, the inverse of decoding. How
 * the meter codes the record is learnt from its own last answer. Safe for use by many threads.
 */
public interface RecordEncoding {
    /**
     * What must be written so that the point reads as the value.
     *
     * @param point a point that may be written
     * @param value in the unit in which the point is read
     * @param lastGood the last good answer of the meter
     * @param meterType as for decoding that answer
     */
    Encoded encode(Point.InRecord point, BigDecimal value, RawAnswer lastGood, MeterType meterType);

    /** What became of a value. */
    sealed interface Encoded {
        /** The record that the meter will read back as exactly the value. */
        record Exactly(RecordWrite write) implements Encoded {}

        /** The meter's record cannot hold exactly this value; it is never rounded. */
        record Inexact() implements Encoded {}

        /**
         * No value can be written to this point.
         *
         * @param why in a sentence without its full stop
         */
        record Impossible(String why) implements Encoded {}
    }
}
