package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** A TCP connection to a converter. For one thread. */
final class TcpPort implements ConverterPort {
    private static final int ROOM = 512;

    private final Socket socket;

    TcpPort(Socket socket) {
        this.socket = socket;
    }

    @Override
    public Optional<Octets> receive(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        byte[] room = new byte[ROOM];
        try {
            int count = socket.getInputStream().read(room);
            return count < 0 ? Optional.empty() : Optional.of(Octets.copyOf(Arrays.copyOf(room, count)));
        } catch (SocketTimeoutException quiet) {
            return Optional.of(Octets.none());
        }
    }

    @Override
    public void send(Octets octets) throws IOException {
        socket.getOutputStream().write(octets.toByteArray());
    }
}
