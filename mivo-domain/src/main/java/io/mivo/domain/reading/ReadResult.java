package io.mivo.domain.reading;

/** What became of an attempt to read; only the first two carry values that count. */
public enum ReadResult {
    OK,
    /** Something that was asked for did not arrive or could not be understood. */
    PARTIAL,
    NO_ANSWER,
    BAD_ANSWER,
    DEVICE_ERROR,
    BUS_UNAVAILABLE,
    BUS_BUSY,
    /** The day's reads of this sensor are spent; the values are the last ones. */
    LIMITED;

    /** Whether the device gave values. */
    public boolean isGood() {
        return this == OK || this == PARTIAL;
    }

    /** Whether there are values with it: those of the device, or its last ones. */
    public boolean hasValues() {
        return isGood() || this == LIMITED;
    }
}
