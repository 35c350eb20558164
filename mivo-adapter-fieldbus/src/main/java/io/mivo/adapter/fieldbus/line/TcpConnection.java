package io.mivo.adapter.fieldbus.line;

import io.mivo.application.port.driven.Deadline;
import io.mivo.domain.bus.Endpoint;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A line over TCP: each read arms the socket's read time-out with what is left until the deadline. */
final class TcpConnection implements LineConnection {
    private static final System.Logger LOG = System.getLogger(TcpConnection.class.getName());
    private static final int DRAIN_SIZE = 512;
    private static final int MOST_DRAINS = 128;

    private final SocketChannel channel;
    private final Socket socket;

    private TcpConnection(SocketChannel channel) {
        this.channel = channel;
        this.socket = channel.socket();
    }

    static TcpConnection open(Endpoint peer, Deadline deadline) throws LineDownException {
        return new TcpConnection(new TcpDial(peer, deadline).channel());
    }

    @Override
    public void write(byte[] octets) throws IOException {
        socket.getOutputStream().write(octets);
    }

    @Override
    public int read(byte[] into, int from, Deadline deadline) throws IOException {
        Duration left = deadline.remaining();
        if (left.isZero()) {
            throw new SocketTimeoutException("the deadline has passed");
        }
        int count = readWithin(into, from, left);
        if (count < 0) {
            throw new EOFException("the other side closed the connection");
        }
        return count;
    }

    private int readWithin(byte[] into, int from, Duration left) throws IOException {
        socket.setSoTimeout(millis(left));
        return socket.getInputStream().read(into, from, into.length - from);
    }

    @Override
    public boolean drain() {
        try {
            channel.configureBlocking(false);
            boolean open = isDrained();
            channel.configureBlocking(true);
            return open;
        } catch (IOException broken) {
            return false;
        }
    }

    @Override
    public boolean clear() {
        try {
            return socket.getInputStream().available() == 0 || drain();
        } catch (IOException broken) {
            return false;
        }
    }

    private boolean isDrained() throws IOException {
        ByteBuffer waste = ByteBuffer.allocate(DRAIN_SIZE);
        for (int i = 0; i < MOST_DRAINS; i++) {
            int count = channel.read(waste.clear());
            if (count <= 0) {
                return count == 0;
            }
        }
        return false;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            LOG.log(System.Logger.Level.DEBUG, "closing failed", alreadyBroken);
        }
    }

    /** Whole milliseconds, rounded up: a read time-out of 0 would wait for ever. */
    static int millis(Duration left) {
        long millis = left.plusNanos(999_999).toMillis();
        return (int) Math.max(1, Math.min(millis, Integer.MAX_VALUE));
    }
}
