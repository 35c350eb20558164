package io.mivo.adapter.fieldbus.simulator.wire;

/** A server on a free port of 127.0.0.1. */
public interface LocalServer extends AutoCloseable {
    /** Where it listens. */
    int port();

    /** Hangs up on everybody; whoever comes next is served again. */
    default void hangUp() {}

    @Override
    void close();
}
