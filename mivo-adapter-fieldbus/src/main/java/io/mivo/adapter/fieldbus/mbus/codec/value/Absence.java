package io.mivo.adapter.fieldbus.mbus.codec.value;

/** Why a record has no value. */
public enum Absence {
    /** The device has nothing to say: no data, a date of zeros, digits filled with F. */
    NOT_AVAILABLE,
    /** What came is not a number or date, or is marked invalid by the device. */
    INVALID,
    /** The device says in the record that something went wrong. */
    DEVICE_REPORTS_ERROR,
    /** A date that recurs (every year, every month …) and so is no single moment. */
    PERIODIC,
    /** A container or coding that is kept as bytes only. */
    NOT_DECODED
}
