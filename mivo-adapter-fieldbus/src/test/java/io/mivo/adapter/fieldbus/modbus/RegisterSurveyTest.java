package io.mivo.adapter.fieldbus.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.reading.RawAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exploring a device that has not everything. */
class RegisterSurveyTest {
    private final ModbusDevices devices = new ModbusDevices();
    private ModbusPeer peer;

    @BeforeEach
    void open() throws IOException {
        peer = new ModbusPeer();
    }

    @AfterEach
    void close() throws IOException {
        devices.leave(line());
        peer.close();
    }

    @Test
    void finds_what_lies_around_a_hole() {
        refuseWhere((address, count) -> address <= 30 && address + count > 20, 2);

        RawAnswer.Registers found = explored(0, 50);

        assertThat(entries(found))
                .as("0 to 19 and 31 to 49")
                .hasSize(39)
                .doesNotContain(20, 25, 30)
                .contains(0, 19, 31, 49);
        assertThat(found.gaps())
                .hasSize(11)
                .allSatisfy(gap -> assertThat(gap.why()).isEqualTo("exception 2 (illegal data address)"));
    }

    @Test
    void asks_for_less_where_a_request_may_not_be_long() {
        refuseWhere((address, count) -> count > 10, 3);

        RawAnswer.Registers found = explored(0, 124);

        assertThat(entries(found)).hasSize(124);
        assertThat(found.gaps()).isEmpty();
    }

    @Test
    void asks_once_for_a_table_that_the_device_does_not_know() {
        refuseWhere((address, count) -> true, 1);

        RawAnswer.Registers found = explored(0, 500);

        assertThat(found.blocks()).isEmpty();
        assertThat(peer.asked).hasSize(1);
        assertThat(found.gaps().stream().mapToInt(gap -> gap.span().count()).sum())
                .isEqualTo(500);
    }

    @Test
    void is_silent_when_the_device_is() {
        peer.always((asked, out) -> {});

        assertThat(visit(0, 500)).isInstanceOf(VisitOutcome.Silent.class);
    }

    @Test
    void keeps_what_it_has_when_the_device_falls_silent() {
        peer.next(ModbusPeer.HONEST);
        peer.always((asked, out) -> {});

        RawAnswer.Registers found = explored(0, 500);

        assertThat(entries(found)).hasSize(124);
        assertThat(found.gaps()).allSatisfy(gap -> assertThat(gap.why()).contains("no answer"));
    }

    private void refuseWhere(BiPredicate<Integer, Integer> bad, int code) {
        peer.always((asked, out) -> {
            int address = (asked.pdu()[2] & 0xff) << 8 | asked.pdu()[3] & 0xff;
            int count = (asked.pdu()[4] & 0xff) << 8 | asked.pdu()[5] & 0xff;
            out.write(bad.test(address, count) ? asked.refusal(code) : asked.frame());
        });
    }

    /** The peer's register n holds n. */
    private static List<Integer> entries(RawAnswer.Registers found) {
        return found.blocks().stream()
                .flatMap(block -> IntStream.range(0, block.span().count())
                        .mapToObj(index -> Integer.parseInt(
                                block.octets().part(2 * index, 2).toString(), 16)))
                .toList();
    }

    private RawAnswer.Registers explored(int address, int count) {
        return (RawAnswer.Registers) ((VisitOutcome.Answered) visit(address, count)).answer();
    }

    private VisitOutcome visit(int address, int count) {
        RegisterSpan span = new RegisterSpan(RegisterTable.HOLDING, address, count);
        Visit visit = new Visit.ExploreRegisters(new DeviceAddress.UnitId(1), span);
        return devices.visit(line(), visit, Deadline.in(Duration.ofSeconds(20), Ticker.SYSTEM));
    }

    private Line line() {
        Transport transport = new Transport.Tcp(new Endpoint("127.0.0.1", peer.port()));
        return new Line(Protocol.MODBUS, transport, Duration.ofMillis(300), 0);
    }
}
