package io.mivo.adapter.fieldbus.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.simulator.LoopbackClient;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitGatewayTest {
    private final AtomicInteger first = new AtomicInteger(210);
    private final AtomicInteger second = new AtomicInteger(-5);
    private final AtomicInteger coil = new AtomicInteger(1);
    private LoopbackServer server;
    private LoopbackClient client;

    @BeforeEach
    void start() throws IOException {
        Settings holdings = new Settings(12, Map.of(10, setting(first, -100, 350), 11, setting(second, -100, 350)));
        Settings coils = new Settings(3, Map.of(1, setting(coil, 0, 1), 2, setting(new AtomicInteger(), 0, 1)));
        ModbusUnit unit = new ModbusUnit(
                coils,
                () -> new Image(10).word(0, 1).word(9, 1),
                holdings,
                () -> new Image(6)
                        .float32(0, 230.5)
                        .int32LowWordFirst(2, 187_930)
                        .word(4, -25)
                        .word(5, 65_535));
        server = LoopbackServer.open("test", new UnitGateway(Map.of(7, unit)));
        client = new LoopbackClient(server.port());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    /** 230.5 is 43668000 as float32; 187930 is 0002DE1A. */
    @ParameterizedTest
    @CsvSource({
        "read coils, 01 0000 0003, 01 01 02",
        "read discrete inputs, 02 0000 000A, 02 02 01 02",
        "read holding registers, 03 0009 0003, 03 06 0000 00D2 FFFB",
        "read input registers, 04 0000 0006, 04 0C 4366 8000 DE1A 0002 FFE7 FFFF",
        "write a coil, 05 0001 0000, 05 0001 0000",
        "write a register, 06 000A 00E1, 06 000A 00E1",
        "write coils, 0F 0001 0002 01 02, 0F 0001 0002",
        "write registers, 10 000A 0002 04 00E1 FFF6, 10 000A 0002",
        "unknown function, 2B 0E 01 00, AB 01",
        "beyond the table, 04 0005 0002, 84 02",
        "no such setting, 06 0009 0001, 86 02",
        "partly no such setting, 10 0009 0002 04 0001 0001, 90 02",
        "out of range, 06 000A 015F, 86 03",
        "below the range, 06 000A FF9B, 86 03",
        "no register, 03 0000 0000, 83 03",
        "too many registers, 03 0000 007E, 83 03",
        "no coil value, 05 0001 0001, 85 03",
        "too few octets, 10 000A 0002 02 00E1, 90 03",
        "cut short, 03 00, 83 03"
    })
    void answers_as_the_protocol_says(String what, String request, String answer) throws IOException {
        assertThat(client.ask(framed(7, request))).as(what).isEqualTo(framed(7, answer));
    }

    @Test
    void a_unit_that_is_not_there_is_told_as_a_gateway_does() throws IOException {
        assertThat(client.ask(framed(8, "04 0000 0001"))).isEqualTo(framed(8, "84 0B"));
    }

    @Test
    void what_is_written_is_held_with_its_sign() throws IOException {
        client.ask(framed(7, "10 000A 0002 04 00E1 FFF6"));

        assertThat(first).hasValue(225);
        assertThat(second).hasValue(-10);
    }

    @Test
    void nothing_is_written_when_a_part_is_refused() throws IOException {
        client.ask(framed(7, "10 000A 0002 04 00E1 7FFF"));

        assertThat(first).hasValue(210);
    }

    @Test
    void glued_requests_are_answered_one_by_one() throws IOException {
        String both = framed(7, "06 000A 00E1") + framed(7, "03 000A 0001");

        assertThat(client.ask(both)).isEqualTo(framed(7, "06 000A 00E1") + framed(7, "03 02 00E1"));
    }

    @Test
    void another_protocol_is_hung_up_on() throws IOException {
        assertThat(client.ask("0001 0001 0002 07 03")).isEqualTo(" and hung up");
    }

    private static Setting setting(AtomicInteger held, int min, int max) {
        return new Setting(min, max, held::get, held::set);
    }

    private static String framed(int unit, String pdu) {
        String digits = pdu.replace(" ", "").toLowerCase(Locale.ROOT);
        return "12340000%04x%02x%s".formatted(1 + digits.length() / 2, unit, digits);
    }
}
