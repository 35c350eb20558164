package io.mivo.adapter.fieldbus.line;

import io.mivo.application.port.driven.Deadline;
import io.mivo.domain.bus.Transport;
import java.io.Closeable;
import java.io.IOException;

/** An open line, octets in and octets out. For one thread at a time. */
public interface LineConnection extends Closeable {
    /**
     * Opens a line; names are resolved anew each time.
     *
     * @param deadline how long to try
     * @throws LineDownException when it cannot be opened in time, with the reason in one line
     */
    static LineConnection open(Transport transport, Deadline deadline) throws LineDownException {
        if (transport instanceof Transport.Tcp tcp) {
            return TcpConnection.open(tcp.peer(), deadline);
        }
        if (transport instanceof Transport.RtuOverTcp rtu) {
            return TcpConnection.open(rtu.peer(), deadline);
        }
        if (transport instanceof Transport.Udp udp) {
            return UdpConnection.open(udp.peer());
        }
        if (transport instanceof Transport.Serial serial) {
            return SerialDial.open(serial);
        }
        throw new LineDownException(transport.endpoint() + ": no such transport");
    }

    /**
     * Speaks from now on with the settings of a transport to the same endpoint: a device may have a speed of its own. Does
     * nothing when the line is set so already, or has no settings.
     */
    default void tune(Transport transport) throws IOException {}

    /** Sends all of these octets; on a serial line they are still on their way when this ends. */
    void write(byte[] octets) throws IOException;

    /**
     * Waits for octets and takes those that are there, at most as many as fit behind {@code from}.
     *
     * @param into receives them from index {@code from} on; not full
     * @param deadline absolute: whoever sends drop by drop does not push it back
     * @return how many, at least 1
     * @throws java.net.SocketTimeoutException when none arrived before the deadline; the line stays usable
     * @throws java.io.EOFException when the other side has closed the line
     */
    int read(byte[] into, int from, Deadline deadline) throws IOException;

    /**
     * Throws away what has arrived unasked; takes a millisecond at most.
     *
     * @return false when the other side has closed the line or it is broken
     */
    boolean drain();

    /**
     * Throws away what has arrived unasked, if anything has; cheaper than {@link #drain}, for a line that was heard of a
     * moment ago. Does not notice when the other side has closed it since.
     *
     * @return false when it is known to be closed or broken
     */
    default boolean clear() {
        return drain();
    }

    /** Closes without waiting for anybody. */
    @Override
    void close();
}
