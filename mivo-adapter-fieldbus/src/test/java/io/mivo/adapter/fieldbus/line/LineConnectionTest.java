package io.mivo.adapter.fieldbus.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Transport;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class LineConnectionTest {
    private ServerSocket server;
    private Socket peer;
    private LineConnection line;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        line = LineConnection.open(tcp("127.0.0.1", server.getLocalPort()), in(2000));
        peer = server.accept();
    }

    @AfterEach
    void close() throws IOException {
        line.close();
        peer.close();
        server.close();
    }

    @Test
    void carries_octets_both_ways() throws IOException {
        line.write(new byte[] {1, 2, 3});
        assertThat(peer.getInputStream().readNBytes(3)).containsExactly(1, 2, 3);

        peer.getOutputStream().write(new byte[] {4, 5});
        byte[] into = new byte[4];
        int count = line.read(into, 1, in(2000));
        while (count < 2) {
            count += line.read(into, 1 + count, in(2000));
        }
        assertThat(into).containsExactly(0, 4, 5, 0);
    }

    @Test
    void a_peer_that_drips_octets_does_not_outlast_the_deadline() throws IOException {
        startDripping();
        Deadline deadline = in(300);
        long began = System.nanoTime();

        assertThatThrownBy(() -> readUntil(deadline)).isInstanceOf(SocketTimeoutException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(290), Duration.ofMillis(900));
    }

    @Test
    void a_passed_deadline_ends_a_read_at_once() {
        assertThatThrownBy(() -> line.read(new byte[1], 0, in(0))).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void the_end_is_told_apart_from_silence() throws IOException {
        peer.close();

        assertThatThrownBy(() -> line.read(new byte[1], 0, in(2000))).isInstanceOf(EOFException.class);
        assertThat(line.drain()).isFalse();
    }

    @Test
    void draining_leaves_nothing_of_before() throws IOException {
        peer.getOutputStream().write(new byte[700]);
        byte[] first = new byte[1];
        line.read(first, 0, in(2000));

        assertThat(line.drain()).isTrue();

        peer.getOutputStream().write(9);
        line.read(first, 0, in(2000));
        assertThat(first).containsExactly(9);
    }

    @Test
    void a_refused_connection_is_a_line_that_is_down() throws IOException {
        int port = server.getLocalPort();
        server.close();

        assertThatThrownBy(() -> LineConnection.open(tcp("127.0.0.1", port), in(2000)))
                .isInstanceOf(LineDownException.class)
                .hasMessage("127.0.0.1:" + port + ": connection refused");
    }

    @Test
    void an_unknown_host_is_a_line_that_is_down() {
        assertThatThrownBy(() -> LineConnection.open(tcp("no-such-host.invalid", 502), in(2000)))
                .isInstanceOf(LineDownException.class)
                .hasMessage("no-such-host.invalid:502: unknown host");
    }

    private void readUntil(Deadline deadline) throws IOException {
        byte[] into = new byte[1000];
        for (int count = 0; count < into.length; ) {
            count += line.read(into, count, deadline);
        }
    }

    private void startDripping() {
        Thread dripping = new Thread(() -> {
            try {
                while (!peer.isClosed()) {
                    peer.getOutputStream().write(7);
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            } catch (IOException | InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        dripping.setDaemon(true);
        dripping.start();
    }

    private static Transport tcp(String host, int port) {
        return new Transport.Tcp(new Endpoint(host, port));
    }

    private static Deadline in(int millis) {
        return Deadline.in(Duration.ofMillis(millis), Ticker.SYSTEM);
    }
}
