package io.mivo.adapter.fieldbus.line;

import io.mivo.application.port.driven.Deadline;
import io.mivo.domain.bus.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** One attempt to reach a peer: every address of its name in turn, all of them before the deadline. */
record TcpDial(Endpoint peer, Deadline deadline) {
    SocketChannel channel() throws LineDownException {
        InetAddress[] addresses = PeerAddress.of(peer);
        LineDownException last = failed("no connection in time", new SocketTimeoutException());
        for (int i = 0; i < addresses.length && !deadline.hasPassed(); i++) {
            try {
                return dialled(addresses[i], deadline.remaining().dividedBy(addresses.length - i));
            } catch (IOException refused) {
                last = failed(PeerAddress.reason(refused), refused);
            }
        }
        throw last;
    }

    private SocketChannel dialled(InetAddress address, Duration patience) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.socket().setTcpNoDelay(true);
            channel.socket().connect(new InetSocketAddress(address, peer.port()), TcpConnection.millis(patience));
            return channel;
        } catch (IOException refused) {
            channel.close();
            throw refused;
        }
    }

    private LineDownException failed(String reason, IOException cause) {
        return new LineDownException(peer + ": " + reason, cause);
    }
}
