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
import io.mivo.domain.profile.RegisterWrite;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ModbusDevicesTest {
    private static final int TIMEOUT = 250;
    private static final DeviceAddress UNIT = new DeviceAddress.UnitId(7);

    private final ModbusDevices devices = new ModbusDevices();
    private ModbusPeer peer;

    @BeforeEach
    void start() throws IOException {
        peer = new ModbusPeer();
    }

    @AfterEach
    void stop() throws IOException {
        devices.leave(line(0));
        peer.close();
    }

    @Test
    void reads_registers_and_bits_of_all_tables() {
        peer.bits[3] = true;
        peer.bits[11] = true;

        VisitOutcome outcome = read(
                new RegisterSpan(RegisterTable.HOLDING, 0x1234, 2),
                new RegisterSpan(RegisterTable.INPUT, 5, 1),
                new RegisterSpan(RegisterTable.COIL, 2, 10),
                new RegisterSpan(RegisterTable.DISCRETE, 3, 1));

        assertThat(outcome)
                .isEqualTo(answered(
                        block(RegisterTable.COIL, 2, 10, "00010000000000000001"),
                        block(RegisterTable.DISCRETE, 3, 1, "01"),
                        block(RegisterTable.INPUT, 5, 1, "0005"),
                        block(RegisterTable.HOLDING, 0x1234, 2, "12341235")));
        assertThat(peer.asked).containsExactly("07010002000a", "070200030001", "070400050001", "070312340002");
    }

    @Test
    void neighbours_are_fetched_in_one_request_and_distant_ones_are_not() {
        read(holding(100, 2), holding(118, 2), holding(137, 1), holding(100, 1));

        assertThat(peer.asked).containsExactly("070300640014", "070300890001");
    }

    @Test
    void one_request_fetches_125_registers_at_most() {
        read(holding(0, 100), holding(100, 25), holding(125, 1));

        assertThat(peer.asked).containsExactly("07030000007d", "0703007d0001");
    }

    @Test
    void one_connection_serves_many_visits_and_one_refused_by_an_idle_peer_is_renewed() throws IOException {
        read(holding(1, 1));
        assertThat(read(holding(2, 1))).isEqualTo(answered(block(RegisterTable.HOLDING, 2, 1, "0002")));
        assertThat(peer.connections).hasValue(1);

        peer.hangUp();

        assertThat(devices.visit(line(0), reading(holding(3, 1)), in(2000)))
                .isEqualTo(answered(block(RegisterTable.HOLDING, 3, 1, "0003")));
        assertThat(peer.connections).hasValue(2);
    }

    @Test
    void a_peer_that_closes_a_kept_connection_on_the_next_request_is_asked_again() {
        read(holding(1, 1));
        peer.next(Faults.CLOSE.manner);

        assertThat(devices.visit(line(0), reading(holding(3, 1)), in(2000)))
                .isEqualTo(answered(block(RegisterTable.HOLDING, 3, 1, "0003")));
    }

    @ParameterizedTest
    @EnumSource(Faults.class)
    void a_fault_never_becomes_a_value_and_the_next_read_is_right(Faults fault) {
        peer.next(fault.manner);
        long began = System.nanoTime();

        VisitOutcome outcome = devices.visit(line(0), reading(holding(100, 4)), in(1000));

        assertThat(outcome).isInstanceOfAny(VisitOutcome.Silent.class, VisitOutcome.Garbled.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1000));
        assertThat(read(holding(500, 4))).isEqualTo(answered(block(RegisterTable.HOLDING, 500, 4, "01f401f501f601f7")));
        assertThat(read(holding(900, 4))).isEqualTo(answered(block(RegisterTable.HOLDING, 900, 4, "0384038503860387")));
    }

    @ParameterizedTest
    @EnumSource(Faults.class)
    void a_lasting_fault_ends_with_the_deadline(Faults fault) {
        peer.always(fault.manner);
        long began = System.nanoTime();

        VisitOutcome outcome = devices.visit(line(10), reading(holding(100, 4)), in(600));

        assertThat(outcome).isInstanceOfAny(VisitOutcome.Silent.class, VisitOutcome.Garbled.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(900));
    }

    @Test
    void an_answer_given_twice_does_not_shift_the_next_one() {
        peer.always((asked, out) -> {
            out.write(asked.frame());
            out.write(asked.frame());
        });

        for (int address = 100; address < 900; address += 100) {
            String value = String.format("%04x", address);
            assertThat(read(holding(address, 1))).isEqualTo(answered(block(RegisterTable.HOLDING, address, 1, value)));
        }
    }

    @Test
    void a_lost_answer_is_asked_for_again_as_often_as_the_line_says() {
        peer.next(Faults.SILENT.manner);
        peer.next(Faults.WRONG_TRANSACTION.manner);

        assertThat(devices.visit(line(2), reading(holding(3, 1)), in(3000)))
                .isEqualTo(answered(block(RegisterTable.HOLDING, 3, 1, "0003")));
        assertThat(peer.asked).hasSize(3);
    }

    @Test
    void a_silent_device_is_told_as_such() {
        peer.always(Faults.SILENT.manner);

        assertThat(devices.visit(line(1), reading(holding(3, 2)), in(3000)))
                .isEqualTo(new VisitOutcome.Silent("unit 7, holding 3-4: no answer in time"));
        assertThat(peer.asked).hasSize(2);
    }

    @Test
    void a_refused_block_is_read_span_by_span_and_the_culprit_leaves_a_gap() {
        refuseRegister(102, 2);

        assertThat(read(holding(100, 2), holding(102, 1), holding(103, 1)))
                .isEqualTo(new VisitOutcome.Answered(new RawAnswer.Registers(
                        List.of(
                                block(RegisterTable.HOLDING, 100, 2, "00640065"),
                                block(RegisterTable.HOLDING, 103, 1, "0067")),
                        List.of(new RawAnswer.Gap(holding(102, 1), "exception 2 (illegal data address)")))));
    }

    @Test
    void a_device_that_refuses_everything_refused() {
        peer.always((asked, out) -> out.write(asked.refusal(2)));

        assertThat(read(holding(100, 2), holding(103, 1)))
                .isEqualTo(new VisitOutcome.DeviceRefused("exception 2 (illegal data address) at holding 100-101"));
    }

    @Test
    void exceptions_of_a_gateway_tell_of_the_device_and_of_the_line() {
        peer.next((asked, out) -> out.write(asked.refusal(11)));
        assertThat(read(holding(1, 1)))
                .isEqualTo(new VisitOutcome.Silent("exception 11 (gateway target device failed to respond)"));

        peer.next((asked, out) -> out.write(asked.refusal(10)));
        assertThat(read(holding(1, 1))).isEqualTo(new VisitOutcome.LineDown("exception 10 (gateway path unavailable)"));
    }

    @Test
    void a_busy_device_is_asked_again_after_a_pause() {
        peer.next((asked, out) -> out.write(asked.refusal(6)));

        assertThat(read(holding(1, 1))).isEqualTo(answered(block(RegisterTable.HOLDING, 1, 1, "0001")));
    }

    @Test
    void a_device_that_stays_busy_refused_before_the_deadline() {
        peer.always((asked, out) -> out.write(asked.refusal(6)));

        assertThat(devices.visit(line(0), reading(holding(1, 1)), in(500)))
                .isEqualTo(new VisitOutcome.DeviceRefused("exception 6 (server device busy) at holding 1"));
    }

    @Test
    void silence_after_the_first_block_leaves_gaps_beside_what_arrived() {
        peer.next(ModbusPeer.HONEST);
        peer.always(Faults.SILENT.manner);

        assertThat(devices.visit(line(0), reading(holding(1, 1), holding(200, 1), holding(300, 1)), in(2000)))
                .isEqualTo(new VisitOutcome.Answered(new RawAnswer.Registers(
                        List.of(block(RegisterTable.HOLDING, 1, 1, "0001")),
                        List.of(
                                new RawAnswer.Gap(holding(200, 1), "unit 7, holding 200: no answer in time"),
                                new RawAnswer.Gap(holding(300, 1), "not asked after a failure")))));
    }

    @Test
    void a_line_that_cannot_be_opened_is_down() throws IOException {
        peer.close();

        assertThat(read(holding(1, 1)))
                .isEqualTo(new VisitOutcome.LineDown("127.0.0.1:" + peer.port() + ": connection refused"));
    }

    @Test
    void writes_with_the_function_that_fits_and_reads_back() {
        assertThat(write(holding(10, 1), "00d7")).isEqualTo(readBack("00d7"));
        assertThat(write(holding(12, 2), "41b00000")).isEqualTo(readBack("41b00000"));
        assertThat(write(new RegisterSpan(RegisterTable.COIL, 4, 1), "01")).isEqualTo(readBack("01"));

        assertThat(peer.asked)
                .containsExactly(
                        "0706000a00d7",
                        "0703000a0001",
                        "0710000c00020441b00000",
                        "0703000c0002",
                        "07050004ff00",
                        "070100040001");
    }

    @Test
    void one_register_may_be_written_with_function_16() {
        RegisterWrite write = new RegisterWrite(holding(10, 1), "00d7", WriteFunction.MULTIPLE_REGISTERS, false);

        assertThat(devices.visit(line(0), new Visit.WriteRegister(UNIT, write), in(2000)))
                .isEqualTo(new VisitOutcome.Sent());
        assertThat(peer.asked).containsExactly("0710000a00010200d7");
    }

    @Test
    void a_device_that_keeps_another_value_is_told_so() {
        peer.next((asked, out) -> {
            peer.registers[10] = 200;
            out.write(asked.frame());
        });

        assertThat(write(holding(10, 1), "00d7")).isEqualTo(new VisitOutcome.ReadBack(Octets.ofHex("00c8"), false));
    }

    @Test
    void a_write_to_a_silent_device_goes_out_once() {
        peer.always(Faults.SILENT.manner);

        assertThat(devices.visit(line(3), writing(holding(10, 1), "00d7"), in(900)))
                .isInstanceOf(VisitOutcome.Unconfirmed.class);
        assertThat(peer.asked.stream().filter(each -> each.startsWith("0706"))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Faults.class,
            names = {"SHORT", "LYING_COUNT"},
            mode = EnumSource.Mode.EXCLUDE)
    void after_a_lost_answer_the_truth_is_read_back(Faults fault) {
        peer.next(fault.manner);

        assertThat(write(holding(10, 1), "00d7")).isEqualTo(readBack("00d7"));
        assertThat(peer.asked).containsExactly("0706000a00d7", "0703000a0001");
    }

    @Test
    void a_write_that_did_not_take_and_was_not_answered_is_unconfirmed() {
        peer.next((asked, out) -> peer.registers[10] = 10);

        assertThat(write(holding(10, 1), "00d7"))
                .isEqualTo(new VisitOutcome.Unconfirmed("unit 7, holding 10: no answer in time; it holds 000a"));
    }

    @Test
    void a_command_without_an_answer_is_not_asked_about() {
        peer.always(Faults.SILENT.manner);
        RegisterWrite write = new RegisterWrite(holding(10, 1), "0001", WriteFunction.BY_WIDTH, false);

        assertThat(devices.visit(line(0), new Visit.WriteRegister(UNIT, write), in(2000)))
                .isInstanceOf(VisitOutcome.Unconfirmed.class);
        assertThat(peer.asked).containsExactly("0706000a0001");
    }

    @Test
    void a_refused_write_is_told_with_its_exception() {
        peer.next((asked, out) -> out.write(asked.refusal(3)));

        assertThat(write(holding(10, 1), "00d7"))
                .isEqualTo(new VisitOutcome.DeviceRefused("exception 3 (illegal data value)"));
        assertThat(peer.asked).hasSize(1);
    }

    @Test
    void a_write_is_not_sent_when_the_line_is_down() throws IOException {
        peer.close();

        assertThat(write(holding(10, 1), "00d7")).isInstanceOf(VisitOutcome.LineDown.class);
    }

    @Test
    void a_write_on_a_connection_closed_while_idle_goes_out_once_on_a_fresh_one() throws IOException {
        read(holding(1, 1));
        peer.hangUp();

        assertThat(write(holding(10, 1), "00d7")).isEqualTo(readBack("00d7"));
        assertThat(peer.asked.stream().filter(each -> each.startsWith("0706"))).hasSize(1);
    }

    @Test
    void a_write_after_the_deadline_is_not_sent() {
        assertThat(devices.visit(line(0), writing(holding(10, 1), "00d7"), in(0)))
                .isInstanceOf(VisitOutcome.Silent.class);
        assertThat(peer.asked).isEmpty();
    }

    private void refuseRegister(int hole, int code) {
        peer.always((asked, out) -> {
            int address = (asked.pdu()[2] & 0xff) << 8 | asked.pdu()[3] & 0xff;
            boolean refused = address <= hole && hole < address + asked.pdu()[5];
            out.write(refused ? asked.refusal(code) : asked.frame());
        });
    }

    private VisitOutcome read(RegisterSpan... spans) {
        return devices.visit(line(0), reading(spans), in(2000));
    }

    private VisitOutcome write(RegisterSpan span, String hex) {
        return devices.visit(line(0), writing(span, hex), in(2000));
    }

    private static Visit reading(RegisterSpan... spans) {
        return new Visit.ReadRegisters(UNIT, List.of(spans));
    }

    private static Visit writing(RegisterSpan span, String hex) {
        return new Visit.WriteRegister(UNIT, new RegisterWrite(span, hex, WriteFunction.BY_WIDTH, true));
    }

    private static VisitOutcome readBack(String hex) {
        return new VisitOutcome.ReadBack(Octets.ofHex(hex), true);
    }

    private static RegisterSpan holding(int address, int count) {
        return new RegisterSpan(RegisterTable.HOLDING, address, count);
    }

    private static RawAnswer.Block block(RegisterTable table, int address, int count, String hex) {
        return new RawAnswer.Block(new RegisterSpan(table, address, count), Octets.ofHex(hex));
    }

    private static VisitOutcome answered(RawAnswer.Block... blocks) {
        return new VisitOutcome.Answered(new RawAnswer.Registers(List.of(blocks), List.of()));
    }

    private Line line(int retries) {
        Transport transport = new Transport.Tcp(new Endpoint("127.0.0.1", peer.port()));
        return new Line(Protocol.MODBUS, transport, Duration.ofMillis(TIMEOUT), retries);
    }

    private static Deadline in(int millis) {
        return Deadline.in(Duration.ofMillis(millis), Ticker.SYSTEM);
    }
}
