package io.mivo.application.lane;

/** Which visits go first. */
public enum Urgency {
    /** Somebody waits for it. */
    URGENT,
    /** Nobody waits for it. */
    BACKGROUND
}
