package io.mivo.domain.refusal;

/** Why a request must not be tried; nothing was done when one of these is given. */
public enum Reason {
    /** The request contradicts its form; its faults name the members. */
    MALFORMED,
    /** Nobody proved who asks. */
    NOT_AUTHENTICATED,
    /** The one who asks may not do this. */
    NOT_PERMITTED,
    /** The sensor holds no seat of a license that is valid now. */
    NOT_LICENSED,
    /** No such sensor, or none that the caller may see. */
    UNKNOWN_SENSOR,
    /** No such user. */
    UNKNOWN_USER,
    /** No such group of sensors. */
    UNKNOWN_GROUP,
    /** The sensor is switched off. */
    SENSOR_DISABLED,
    /** The same request is still being worked on. */
    IN_PROGRESS,
    /** An idempotency key came again with another request. */
    IDEMPOTENCY_MISMATCH,
    /** Too many attempts in too short a time. */
    TOO_MANY_REQUESTS,
    /** MIVO is stopping or cannot serve now. */
    UNAVAILABLE
}
