package io.mivo.adapter.fieldbus.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Transport;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TcpConnectionTest extends LineConnectionContract {
    private record SocketPeer(Socket socket) implements Peer {
        @Override
        public void say(byte... octets) throws IOException {
            socket.getOutputStream().write(octets);
        }

        @Override
        public byte[] hear(int count) throws IOException {
            return socket.getInputStream().readNBytes(count);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private ServerSocket server;

    @Override
    void connect() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        line = opened(tcp("127.0.0.1", server.getLocalPort()));
        peer = new SocketPeer(server.accept());
    }

    @AfterEach
    void closeServer() throws IOException {
        server.close();
    }

    @Test
    void the_end_is_told_apart_from_silence() throws IOException {
        peer.close();

        assertThatThrownBy(() -> line.read(new byte[1], 0, in(2000))).isInstanceOf(EOFException.class);
        assertThat(line.drain()).isFalse();
    }

    @Test
    void a_refused_connection_is_a_line_that_is_down() throws IOException {
        int port = server.getLocalPort();
        server.close();

        assertThatThrownBy(() -> opened(tcp("127.0.0.1", port)))
                .isInstanceOf(LineDownException.class)
                .hasMessage("127.0.0.1:" + port + ": connection refused");
    }

    @Test
    void an_unknown_host_is_a_line_that_is_down() {
        assertThatThrownBy(() -> opened(tcp("no-such-host.invalid", 502)))
                .isInstanceOf(LineDownException.class)
                .hasMessage("no-such-host.invalid:502: unknown host");
    }

    private static Transport tcp(String host, int port) {
        return new Transport.Tcp(new Endpoint(host, port));
    }
}
