package io.mivo.app.architecture.canary.application.port.driven;

/** Sound: a port. */
public interface Devices {
    boolean answer(Order order);

    /** Sound: what a port carries. */
    record Order(String text) {}
}
