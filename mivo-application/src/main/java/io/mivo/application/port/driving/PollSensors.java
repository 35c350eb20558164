package io.mivo.application.port.driving;

/** Reads sensors unasked, each as often as its site says. */
public interface PollSensors {
    /** Queues the reads that are due now and returns at once; to be called about twice a second by one timer. */
    void pollDue();
}
