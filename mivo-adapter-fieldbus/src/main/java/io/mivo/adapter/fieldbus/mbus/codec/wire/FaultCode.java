package io.mivo.adapter.fieldbus.mbus.codec.wire;

/** Why a telegram as a whole cannot be accepted. */
public enum FaultCode {
    /** The text is not hexadecimal; only readers of text report this. */
    NOT_HEX,
    /** A start byte is missing or wrong. */
    START,
    /** The length fields disagree with each other or with the bytes that are there. */
    LENGTH,
    /** The arithmetic sum does not match. */
    CHECKSUM,
    /** The stop byte is not 16. */
    STOP,
    /** The application data end inside a header or a record. */
    TRUNCATED,
    /** A reserved DIF or length, or more than ten DIFE or VIFE. */
    RESERVED,
    /** The payload is encrypted; only the header is decoded. */
    ENCRYPTED,
    /** A control information field or structure this codec does not know. */
    UNSUPPORTED
}
