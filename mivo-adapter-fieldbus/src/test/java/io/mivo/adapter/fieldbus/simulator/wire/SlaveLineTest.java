package io.mivo.adapter.fieldbus.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.simulator.LoopbackClient;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlaveLineTest {
    private static final String RESET = "10 40 05 45 16";
    private static final String WITH_COUNT = "10 7B 05 80 16";
    private static final String WITHOUT_COUNT = "10 5B 05 60 16";
    private static final Nameplate NAMEPLATE = new Nameplate("12345678", "KAM", 27, 4, 0);

    private final AtomicInteger readouts = new AtomicInteger();
    private LoopbackServer server;
    private LoopbackClient client;

    @BeforeEach
    void start() throws IOException {
        Slave alone = new Slave(5, NAMEPLATE, () -> List.of(count(readouts.incrementAndGet())));
        Slave chatty = new Slave(6, NAMEPLATE, () -> {
            readouts.incrementAndGet();
            return List.of(count(0x11), count(0x22), count(0x33));
        });
        server = LoopbackServer.open("test", new SlaveLine(List.of(alone, chatty)));
        client = new LoopbackClient(server.port());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void a_reset_is_acknowledged_and_data_come_in_a_frame_with_a_long_header() throws IOException {
        assertThat(client.ask(RESET)).isEqualTo("e5");

        String body = "080572 78563412 2d2c 1b 04 01 00 0000 01fd1701".replace(" ", "");
        assertThat(client.ask(WITH_COUNT)).isEqualTo("68131368" + body + "2216");
    }

    @Test
    void class_1_data_there_are_none() throws IOException {
        assertThat(client.ask("10 5A 05 5F 16")).isEqualTo("e5");
        assertThat(client.ask("10 7A 05 7F 16")).isEqualTo("e5");
    }

    @Test
    void a_single_telegram_is_always_fresh() throws IOException {
        assertThat(client.ask(WITH_COUNT)).contains("01fd1701");
        assertThat(client.ask(WITH_COUNT)).contains("01fd1702");
    }

    @Test
    void several_telegrams_follow_the_frame_count_bit_and_are_of_one_moment() throws IOException {
        client.ask("10 40 06 46 16");

        assertThat(client.ask("10 7B 06 81 16")).contains("01fd1711");
        String second = client.ask("10 5B 06 61 16");
        assertThat(second).contains("01fd1722");
        assertThat(client.ask("10 5B 06 61 16")).isEqualTo(second);
        assertThat(client.ask("10 7B 06 81 16")).contains("01fd1733");
        assertThat(readouts).hasValue(1);
        assertThat(client.ask("10 5B 06 61 16")).contains("01fd1711");
        assertThat(readouts).hasValue(2);
    }

    @Test
    void a_reset_begins_the_telegrams_anew() throws IOException {
        client.ask("10 7B 06 81 16");
        client.ask("10 5B 06 61 16");

        client.ask("10 40 06 46 16");

        assertThat(client.ask("10 5B 06 61 16")).contains("01fd1711");
    }

    @Test
    void others_wrong_checksums_and_unknown_frames_meet_silence() throws IOException {
        assertThat(client.ask("10 7B 07 82 16")).isEmpty();
        assertThat(client.ask("10 7B 05 81 16")).isEmpty();
        assertThat(client.ask("10 40 FF 3F 16")).isEmpty();
        assertThat(client.ask("68 04 04 68 53 05 50 10 B8 16")).isEmpty();
        assertThat(client.ask(WITHOUT_COUNT)).startsWith("68131368");
    }

    @Test
    void noise_and_an_unfinished_frame_do_not_swallow_the_next_request() throws IOException {
        assertThat(client.ask("00 FF 16" + RESET)).isEqualTo("e5");
        assertThat(client.ask("68 0B 0B 68 53")).isEmpty();
        assertThat(client.ask("")).isEmpty();
        assertThat(client.ask(RESET)).isEqualTo("e5");
    }

    private static Octets count(int number) {
        return new DataBlock().number("01 FD 17", number).octets();
    }
}
