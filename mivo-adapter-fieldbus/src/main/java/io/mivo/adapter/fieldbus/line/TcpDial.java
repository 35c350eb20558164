package io.mivo.adapter.fieldbus.line;

import io.mivo.application.port.driven.Deadline;
import io.mivo.domain.bus.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;

/** One attempt to reach a peer: every address of its name in turn, all of them before the deadline. */
record TcpDial(Endpoint peer, Deadline deadline) {
    Socket socket() throws LineDownException {
        InetAddress[] addresses = addresses();
        LineDownException last = failed("no connection in time", new SocketTimeoutException());
        for (int i = 0; i < addresses.length && !deadline.hasPassed(); i++) {
            try {
                return dialled(addresses[i], deadline.remaining().dividedBy(addresses.length - i));
            } catch (IOException refused) {
                last = failed(reason(refused), refused);
            }
        }
        throw last;
    }

    private InetAddress[] addresses() throws LineDownException {
        try {
            return InetAddress.getAllByName(peer.host());
        } catch (UnknownHostException unknown) {
            throw failed("unknown host", unknown);
        }
    }

    private Socket dialled(InetAddress address, Duration patience) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(address, peer.port()), TcpConnection.millis(patience));
            return socket;
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    private LineDownException failed(String reason, IOException cause) {
        return new LineDownException(peer + ": " + reason, cause);
    }

    private static String reason(IOException refused) {
        if (refused instanceof SocketTimeoutException) {
            return "no connection in time";
        }
        String message =
                String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
        return message.replaceAll("\\s*\\(.*", "").toLowerCase(Locale.ROOT);
    }
}
