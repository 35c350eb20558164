package io.mivo.adapter.fieldbus.line;

import io.mivo.application.port.driven.Deadline;
import io.mivo.domain.bus.Endpoint;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * A line over UDP. The socket is connected, so that the system passes on what comes from the peer alone. Octets that do
 * not fit into one read are kept for the next: where datagrams begin and end means nothing.
 */
final class UdpConnection implements LineConnection {
    private static final int LARGEST = 65_535;
    private static final int MOST_DRAINS = 128;

    private final DatagramSocket socket;
    private final DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
    private int taken;

    private UdpConnection(DatagramSocket socket) {
        this.socket = socket;
        packet.setLength(0);
    }

    static UdpConnection open(Endpoint peer) throws LineDownException {
        InetSocketAddress address = new InetSocketAddress(PeerAddress.of(peer)[0], peer.port());
        try {
            return new UdpConnection(connected(new DatagramSocket(), address));
        } catch (IOException refused) {
            throw new LineDownException(peer + "/udp: " + PeerAddress.reason(refused), refused);
        }
    }

    private static DatagramSocket connected(DatagramSocket socket, InetSocketAddress address) throws SocketException {
        try {
            socket.connect(address);
            return socket;
        } catch (SocketException refused) {
            socket.close();
            throw refused;
        }
    }

    @Override
    public void write(byte[] octets) throws IOException {
        try {
            socket.send(new DatagramPacket(octets, octets.length));
        } catch (PortUnreachableException unreachable) {
            throw deaf(unreachable);
        }
    }

    @Override
    public int read(byte[] into, int from, Deadline deadline) throws IOException {
        while (taken == packet.getLength()) {
            Duration left = deadline.remaining();
            if (left.isZero()) {
                throw new SocketTimeoutException("the deadline has passed");
            }
            receive(left);
        }
        int count = Math.min(into.length - from, packet.getLength() - taken);
        System.arraycopy(packet.getData(), taken, into, from, count);
        taken += count;
        return count;
    }

    private void receive(Duration left) throws IOException {
        forget();
        packet.setLength(LARGEST);
        boolean arrived = false;
        try {
            socket.setSoTimeout(TcpConnection.millis(left));
            socket.receive(packet);
            arrived = true;
        } catch (PortUnreachableException unreachable) {
            throw deaf(unreachable);
        } finally {
            if (!arrived) {
                forget();
            }
        }
    }

    private void forget() {
        packet.setLength(0);
        taken = 0;
    }

    private static IOException deaf(PortUnreachableException cause) {
        return new IOException("nobody listens at this port", cause);
    }

    @Override
    public boolean drain() {
        try {
            for (int i = 0; i < MOST_DRAINS; i++) {
                receive(Duration.ofMillis(1));
            }
            return false;
        } catch (SocketTimeoutException quiet) {
            return true;
        } catch (IOException broken) {
            return false;
        } finally {
            forget();
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
