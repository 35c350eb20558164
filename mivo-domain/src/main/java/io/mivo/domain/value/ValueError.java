package io.mivo.domain.value;

/** Why a value is not there. */
public enum ValueError {
    /** The device sent something that cannot be a value. */
    INVALID,
    /** The device marks it as not there. */
    NOT_AVAILABLE,
    /** The device reports an error in its place. */
    DEVICE_REPORTS_ERROR,
    /** It was not read, or its part of the answer did not arrive. */
    NOT_READ,
    /** It arrived in a coding that MIVO does not know. */
    NOT_UNDERSTOOD
}
