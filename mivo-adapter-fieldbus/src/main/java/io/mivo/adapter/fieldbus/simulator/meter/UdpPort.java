package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** A converter's UDP socket; it answers whoever spoke last. For one thread. */
final class UdpPort implements ConverterPort {
    private static final int ROOM = 2_048;

    private final DatagramSocket socket;
    private final DatagramPacket packet = new DatagramPacket(new byte[ROOM], ROOM);

    UdpPort(DatagramSocket socket) {
        this.socket = socket;
    }

    @Override
    public Optional<Octets> receive(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        packet.setLength(ROOM);
        try {
            socket.receive(packet);
            return Optional.of(Octets.copyOf(Arrays.copyOf(packet.getData(), packet.getLength())));
        } catch (SocketTimeoutException quiet) {
            return Optional.of(Octets.none());
        }
    }

    @Override
    public void send(Octets octets) throws IOException {
        socket.send(new DatagramPacket(octets.toByteArray(), octets.size(), packet.getSocketAddress()));
    }
}
