package io.mivo.adapter.fieldbus.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.domain.bus.Transport;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every kind of line does. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
abstract class LineConnectionContract {
    LineConnection line;
    Peer peer;

    /** Makes both ends; called once in each test. */
    abstract void connect() throws IOException;

    @BeforeEach
    void begin() throws IOException {
        connect();
    }

    @AfterEach
    void end() throws IOException {
        if (line != null) {
            line.close();
            peer.close();
        }
    }

    @Test
    void carries_octets_both_ways() throws IOException {
        line.write(everyOctet());
        assertThat(peer.hear(256)).isEqualTo(everyOctet());

        peer.say(everyOctet());
        assertThat(heard(256)).isEqualTo(everyOctet());
    }

    @Test
    void puts_octets_where_they_are_wanted() throws IOException {
        line.write(new byte[] {1});
        peer.hear(1);
        peer.say((byte) 4);
        byte[] into = new byte[3];

        assertThat(line.read(into, 1, in(2000))).isEqualTo(1);
        assertThat(into).containsExactly(0, 4, 0);
    }

    @Test
    void what_does_not_fit_is_there_at_the_next_read() throws IOException {
        line.write(new byte[] {1});
        peer.hear(1);
        peer.say((byte) 4, (byte) 5, (byte) 6);

        for (int octet = 4; octet <= 6; octet++) {
            byte[] into = new byte[1];
            assertThat(line.read(into, 0, in(2000))).isEqualTo(1);
            assertThat(into).containsExactly(octet);
        }
    }

    @Test
    void silence_ends_at_the_deadline_and_leaves_the_line_usable() throws IOException {
        long began = System.nanoTime();
        assertThatThrownBy(() -> line.read(new byte[1], 0, in(250))).isInstanceOf(SocketTimeoutException.class);
        assertThat(since(began)).isBetween(Duration.ofMillis(245), Duration.ofMillis(800));

        line.write(new byte[] {1});
        assertThat(peer.hear(1)).containsExactly(1);
    }

    @Test
    void a_peer_that_drips_octets_does_not_outlast_the_deadline() throws IOException {
        line.write(new byte[] {1});
        peer.hear(1);
        startDripping();
        Deadline deadline = in(300);
        long began = System.nanoTime();

        assertThatThrownBy(() -> readUntil(deadline)).isInstanceOf(SocketTimeoutException.class);

        assertThat(since(began)).isBetween(Duration.ofMillis(290), Duration.ofMillis(900));
    }

    @Test
    void a_passed_deadline_ends_a_read_at_once() {
        assertThatThrownBy(() -> line.read(new byte[1], 0, in(0))).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void draining_leaves_nothing_of_before() throws IOException {
        line.write(new byte[] {1});
        peer.hear(1);
        peer.say(new byte[700]);
        line.read(new byte[1], 0, in(2000));
        settle();

        assertThat(line.drain()).isTrue();

        peer.say((byte) 9);
        assertThat(heard(1)).containsExactly(9);
    }

    @Test
    void what_comes_late_is_drained_before_the_next_request() throws IOException {
        line.write(new byte[] {1});
        assertThatThrownBy(() -> line.read(new byte[1], 0, in(1))).isInstanceOf(SocketTimeoutException.class);
        peer.hear(1);
        peer.say((byte) 7, (byte) 7);
        settle();

        assertThat(line.drain()).isTrue();
        line.write(new byte[] {2});
        peer.hear(1);
        peer.say((byte) 8);

        assertThat(heard(1)).containsExactly(8);
    }

    @Test
    void a_peer_that_is_gone_ends_a_wait_long_before_its_deadline() throws IOException {
        peer.close();
        long began = System.nanoTime();

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10; i++) {
                        line.write(new byte[] {1});
                        line.read(new byte[1], 0, in(10_000));
                    }
                })
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(SocketTimeoutException.class);

        assertThat(since(began)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void closing_twice_is_closing_once() {
        line.close();
        line.close();

        assertThatThrownBy(() -> line.write(new byte[] {1})).isInstanceOf(IOException.class);
        assertThat(line.drain()).isFalse();
    }

    /** So many octets, however they arrive. */
    byte[] heard(int count) throws IOException {
        byte[] into = new byte[count];
        for (int at = 0; at < count; ) {
            at += line.read(into, at, in(2000));
        }
        return into;
    }

    static Deadline in(int millis) {
        return Deadline.in(Duration.ofMillis(millis), Ticker.SYSTEM);
    }

    static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    static LineConnection opened(Transport transport) throws LineDownException {
        return LineConnection.open(transport, in(2000));
    }

    /** What was said takes its way through the system. */
    private static void settle() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] everyOctet() {
        byte[] every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        return every;
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
                for (int i = 0; i < 20; i++) {
                    peer.say((byte) 7);
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            } catch (IOException | InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        dripping.setDaemon(true);
        dripping.start();
    }
}
