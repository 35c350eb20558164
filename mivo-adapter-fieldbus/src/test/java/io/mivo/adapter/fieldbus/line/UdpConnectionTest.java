package io.mivo.adapter.fieldbus.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class UdpConnectionTest extends LineConnectionContract {
    /** A gateway: answers go to whoever asked last. */
    private static final class Gateway implements Peer {
        private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        private SocketAddress asker;

        Gateway() throws IOException {
            asker = socket.getLocalSocketAddress();
        }

        @Override
        public void say(byte... octets) throws IOException {
            socket.send(new DatagramPacket(octets, octets.length, asker));
        }

        @Override
        public byte[] hear(int count) throws IOException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            while (all.size() < count) {
                DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
                socket.receive(packet);
                asker = packet.getSocketAddress();
                all.write(packet.getData(), 0, packet.getLength());
            }
            return all.toByteArray();
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    private Gateway gateway;

    @Override
    void connect() throws IOException {
        gateway = new Gateway();
        peer = gateway;
        line = opened(udp("127.0.0.1", gateway.socket.getLocalPort()));
        line.write(new byte[] {1});
        peer.hear(1);
    }

    @Test
    void datagrams_are_octets_in_a_row() throws IOException {
        peer.say((byte) 1, (byte) 2);
        peer.say();
        peer.say((byte) 3);

        assertThat(heard(3)).containsExactly(1, 2, 3);
    }

    @Test
    void strangers_are_not_heard() throws IOException {
        try (DatagramSocket stranger = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            byte[] lie = {6, 6};
            stranger.send(new DatagramPacket(lie, lie.length, gateway.asker));
            peer.say((byte) 1);

            assertThat(heard(1)).containsExactly(1);
            assertThatThrownBy(() -> line.read(new byte[1], 0, in(50))).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_port_where_nobody_listens_is_said_to_be_one() throws IOException {
        peer.close();

        assertThatThrownBy(() -> {
                    line.write(new byte[] {1});
                    line.read(new byte[1], 0, in(2000));
                })
                .hasMessage("nobody listens at this port");
    }

    @Test
    void a_gateway_that_comes_back_is_heard_again() throws IOException {
        int port = gateway.socket.getLocalPort();
        peer.close();
        assertThatThrownBy(() -> {
            line.write(new byte[] {1});
            line.read(new byte[1], 0, in(2000));
        });

        try (DatagramSocket back = new DatagramSocket(new InetSocketAddress("127.0.0.1", port))) {
            line.write(new byte[] {2});
            DatagramPacket packet = new DatagramPacket(new byte[10], 10);
            back.receive(packet);
            back.send(new DatagramPacket(new byte[] {3}, 1, packet.getSocketAddress()));

            assertThat(heard(1)).containsExactly(3);
        }
    }

    @Test
    void an_unknown_host_is_a_line_that_is_down() {
        assertThatThrownBy(() -> opened(udp("no-such-host.invalid", 502)))
                .isInstanceOf(LineDownException.class)
                .hasMessage("no-such-host.invalid:502: unknown host");
    }

    private static Transport udp(String host, int port) {
        return new Transport.Udp(new Endpoint(host, port));
    }
}
