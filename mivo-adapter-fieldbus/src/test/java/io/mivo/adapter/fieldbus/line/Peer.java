package io.mivo.adapter.fieldbus.line;

import java.io.IOException;

/** The other end of a line. */
interface Peer extends AutoCloseable {
    /** Sends octets. */
    void say(byte... octets) throws IOException;

    /** Waits for so many octets. */
    byte[] hear(int count) throws IOException;

    /** Goes away for good. */
    @Override
    void close() throws IOException;
}
