package io.mivo.application.lane;

/** Which visits go first. */
public enum Urgency {
    /** Somebody waits for it. */
    URGENT,
    /** Nobody waits for it. */
    BACKGROUND,
    /** Nobody waits for it, and it goes only when there is nothing else to do. */
    IDLE
}
