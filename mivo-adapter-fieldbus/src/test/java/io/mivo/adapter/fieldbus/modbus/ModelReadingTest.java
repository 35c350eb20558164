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
import io.mivo.domain.profile.BlockRules;
import io.mivo.domain.profile.ModelPlace;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.reading.RawAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading SunSpec models wherever a device keeps them. */
class ModelReadingTest {
    /** In the profile the inverter stands at 1000: its power at 1014, the power of ten at 1015. */
    private static final List<ModelPlace> PLACES =
            List.of(new ModelPlace(List.of(1), 0), new ModelPlace(List.of(101, 102, 103), 1000));

    private static final RegisterSpan POWER = holding(1014, 2);

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

    @ParameterizedTest
    @ValueSource(ints = {40_000, 0, 50_000})
    void finds_the_model_at_every_base(int base) {
        SunSpecDevice.put(peer, base, SunSpecDevice.COMMON, SunSpecDevice.INVERTER);

        assertThat(read(POWER)).isEqualTo("1fbb0000");
    }

    @Test
    void finds_the_model_behind_others_that_nobody_knows() {
        SunSpecDevice.put(
                peer,
                40_000,
                SunSpecDevice.vendor(17),
                SunSpecDevice.COMMON,
                SunSpecDevice.vendor(300),
                SunSpecDevice.vendor(0),
                SunSpecDevice.INVERTER);

        assertThat(read(POWER)).isEqualTo("1fbb0000");
    }

    @Test
    void walks_once_and_reads_the_model_from_its_header_on_each_time() {
        SunSpecDevice.put(peer, 40_000, SunSpecDevice.COMMON, SunSpecDevice.INVERTER);
        read(POWER);
        peer.asked.clear();

        read(POWER);

        assertThat(peer.asked).as("from 40070, 16 registers").containsExactly("01039c860010");
    }

    @Test
    void walks_anew_when_another_model_stands_there() {
        SunSpecDevice.put(peer, 40_000, SunSpecDevice.COMMON, SunSpecDevice.INVERTER);
        read(POWER);

        SunSpecDevice.put(peer, 40_000, SunSpecDevice.COMMON, SunSpecDevice.vendor(9), SunSpecDevice.INVERTER);

        assertThat(read(POWER)).isEqualTo("1fbb0000");
    }

    @Test
    void takes_no_model_of_another_length_for_the_same() {
        int at = SunSpecDevice.put(peer, 40_000, SunSpecDevice.COMMON, SunSpecDevice.INVERTER);
        read(POWER);

        peer.registers[at + 1] = 8;

        assertThat(gaps(POWER)).containsExactly("model 101 or 102 or 103 is shorter in the device");
    }

    @Test
    void reads_no_more_at_once_than_the_device_allows() {
        SunSpecDevice.put(peer, 40_000, SunSpecDevice.COMMON, SunSpecDevice.INVERTER);

        RawAnswer.Registers answer = (RawAnswer.Registers) ((VisitOutcome.Answered) visit(10, POWER)).answer();

        assertThat(peer.asked)
                .allSatisfy(asked ->
                        assertThat(Integer.parseInt(asked.substring(8), 16)).isLessThanOrEqualTo(10));
        assertThat(of(answer, POWER)).isEqualTo("1fbb0000");
    }

    @Test
    void says_which_model_the_device_lacks() {
        SunSpecDevice.put(peer, 40_000, SunSpecDevice.COMMON);

        assertThat(gaps(holding(2, 16), POWER)).containsExactly("the device has no SunSpec model 101 or 102 or 103");
    }

    @Test
    void is_refused_when_the_device_has_no_models() {
        assertThat(visit(125, POWER))
                .isInstanceOfSatisfying(
                        VisitOutcome.DeviceRefused.class,
                        refused -> assertThat(refused.detail()).contains("no SunSpec model 101"));
    }

    @Test
    void is_silent_when_the_device_is() {
        peer.always((asked, out) -> {});

        assertThat(visit(125, POWER)).isInstanceOf(VisitOutcome.Silent.class);
    }

    @Test
    void ends_its_walk_however_long_the_device_makes_the_chain() {
        SunSpecDevice.write(peer, 0, "53756e53");
        for (int at = 2; at < 65_000; at += 2) {
            SunSpecDevice.write(peer, at, "fde80000");
        }

        assertThat(visit(125, POWER)).isInstanceOf(VisitOutcome.DeviceRefused.class);
        assertThat(peer.asked).hasSizeLessThan(100);
    }

    private String read(RegisterSpan span) {
        return of((RawAnswer.Registers) ((VisitOutcome.Answered) visit(125, span)).answer(), span);
    }

    private List<String> gaps(RegisterSpan... spans) {
        VisitOutcome outcome = visit(125, spans);
        return outcome instanceof VisitOutcome.Answered answered
                ? ((RawAnswer.Registers) answered.answer())
                        .gaps().stream().map(RawAnswer.Gap::why).toList()
                : List.of(outcome.toString());
    }

    private static String of(RawAnswer.Registers answer, RegisterSpan span) {
        return answer.blocks().stream()
                .filter(block -> block.span().covers(span))
                .map(block -> block.octets()
                        .part(2 * (span.address() - block.span().address()), 2 * span.count())
                        .toString())
                .findFirst()
                .orElse("");
    }

    private VisitOutcome visit(int maxRead, RegisterSpan... spans) {
        BlockRules rules = new BlockRules(maxRead, Optional.empty(), List.of(), PLACES);
        Visit visit = new Visit.ReadRegisters(new DeviceAddress.UnitId(1), List.of(spans), rules);
        return devices.visit(line(), visit, Deadline.in(Duration.ofSeconds(20), Ticker.SYSTEM));
    }

    private static RegisterSpan holding(int address, int count) {
        return new RegisterSpan(RegisterTable.HOLDING, address, count);
    }

    private Line line() {
        Transport transport = new Transport.Tcp(new Endpoint("127.0.0.1", peer.port()));
        return new Line(Protocol.MODBUS, transport, Duration.ofMillis(300), 0);
    }
}
