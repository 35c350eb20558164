package io.mivo.adapter.fieldbus.simulator.meter;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.simulator.LoopbackClient;
import io.mivo.adapter.fieldbus.simulator.SocatPty;
import io.mivo.adapter.fieldbus.simulator.fault.Fault;
import io.mivo.adapter.fieldbus.simulator.fault.SeededFaults;
import io.mivo.adapter.fieldbus.simulator.wire.DataBlock;
import io.mivo.adapter.fieldbus.simulator.wire.LocalServer;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeterConverterTest {
    private static final String RESET = "1040054516";
    private static final String CLASS_2 = "107b058016";

    private final MeterLine line = MeterLine.with(SimulatedMeter.at(
            5,
            new Nameplate("12345678", "KAM", 27, 4, 0),
            () -> List.of(new DataBlock().number("01 FD 17", 1).octets())));

    @Test
    void noise_and_an_unfinished_frame_do_not_swallow_the_next_request() throws IOException {
        try (LocalServer server = MeterConverter.tcp(line);
                LoopbackClient client = new LoopbackClient(server.port())) {
            assertThat(client.ask("00 FF 16" + RESET)).isEqualTo("e5");
            assertThat(client.ask("68 0B 0B 68 53")).isEmpty();
            assertThat(client.ask("")).isEmpty();
            assertThat(client.ask(RESET)).isEqualTo("e5");
        }
    }

    @Test
    void two_masters_meet_the_same_meter() throws IOException {
        try (LocalServer server = MeterConverter.tcp(line);
                LoopbackClient one = new LoopbackClient(server.port());
                LoopbackClient other = new LoopbackClient(server.port())) {
            assertThat(other.ask(CLASS_2)).isEqualTo(one.ask(CLASS_2)).startsWith("68131368");
        }
    }

    @Test
    void whoever_is_hung_up_on_may_come_again() throws IOException {
        try (LocalServer server = MeterConverter.tcp(line)) {
            try (LoopbackClient client = new LoopbackClient(server.port())) {
                client.ask(RESET);
                server.hangUp();
                assertThat(client.ask("")).isEqualTo(" and hung up");
            }
            try (LoopbackClient client = new LoopbackClient(server.port())) {
                assertThat(client.ask(RESET)).isEqualTo("e5");
            }
        }
    }

    @Test
    void a_pseudo_terminal_is_answered(@TempDir Path scratch) throws IOException, InterruptedException {
        try (LocalServer server = MeterConverter.tcp(line);
                SocatPty pty = SocatPty.to(server.port(), scratch);
                FileChannel terminal = FileChannel.open(pty.device(), READ, WRITE)) {
            terminal.write(ByteBuffer.wrap(HexFormat.of().parseHex(RESET)));
            ByteBuffer answer = ByteBuffer.allocate(9);
            terminal.read(answer);

            assertThat(answer.position()).isEqualTo(1);
            assertThat(answer.get(0)).isEqualTo((byte) 0xE5);
        }
    }

    @Test
    void an_answer_in_pieces_is_whole_in_the_end_and_a_late_one_comes() throws IOException {
        SeededFaults faults = new SeededFaults(3).with(Fault.SPLIT).with(Fault.DELAY);
        line.disturb(faults.delayingUpTo(Duration.ofMillis(60)));
        try (LocalServer server = MeterConverter.tcp(line);
                LoopbackClient client = new LoopbackClient(server.port())) {
            assertThat(client.ask(CLASS_2)).startsWith("68131368").endsWith("01fd17012216");
        }
    }

    @Test
    void datagrams_are_answered() throws IOException {
        try (LocalServer server = MeterConverter.udp(line);
                DatagramSocket client = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            client.setSoTimeout(2_000);
            byte[] request = HexFormat.of().parseHex(RESET);
            client.send(new DatagramPacket(request, request.length, InetAddress.getLoopbackAddress(), server.port()));
            DatagramPacket answer = new DatagramPacket(new byte[9], 9);
            client.receive(answer);

            assertThat(answer.getLength()).isEqualTo(1);
            assertThat(answer.getData()[0]).isEqualTo((byte) 0xE5);
        }
    }
}
