package io.mivo.application.port.driven;

/** Monotonic time for deadlines, pauses and cadence: a stepped clock does not move it. Safe for use by many threads. */
@FunctionalInterface
public interface Ticker {
    /** The time of this machine since it started. */
    Ticker SYSTEM = System::nanoTime;

    /** Nanoseconds since some fixed point; only differences mean anything. */
    long nanos();
}
