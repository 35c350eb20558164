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
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests laid out by hand after the Modbus application protocol V1.1b3, sections 6.11, 6.12 and 6.16. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class RegisterWritingTest {
    private static final DeviceAddress UNIT = new DeviceAddress.UnitId(7);
    private static final RegisterSpan TEN = new RegisterSpan(RegisterTable.HOLDING, 10, 1);

    private final ModbusDevices devices = new ModbusDevices();
    private ModbusPeer peer;

    @BeforeEach
    void start() throws IOException {
        peer = new ModbusPeer();
        peer.registers[10] = 0x1234;
        peer.registers[11] = 0x5678;
    }

    @AfterEach
    void stop() throws IOException {
        devices.leave(line());
        peer.close();
    }

    @Test
    void some_bits_of_a_register_are_changed_by_function_22() {
        assertThat(visit(bits("0040", "00f0", WriteFunction.BY_WIDTH), false)).isEqualTo(readBack("1244"));

        assertThat(peer.asked).containsExactly("0716000aff0f0040", "0703000a0001");
        assertThat(peer.registers[10]).isEqualTo(0x1244);
    }

    @Test
    void only_the_register_with_the_bits_is_touched_and_the_whole_value_read_back() {
        RegisterSpan two = new RegisterSpan(RegisterTable.HOLDING, 10, 2);
        RegisterWrite write =
                new RegisterWrite(two, "00000001", Optional.of("00000001"), WriteFunction.MASK_REGISTER, true);

        assertThat(visit(write, false)).isEqualTo(readBack("12345679"));
        assertThat(peer.asked).containsExactly("0716000bfffe0001", "0703000a0002");
    }

    @ParameterizedTest
    @CsvSource({"SINGLE_REGISTER, 0706000a1244", "MULTIPLE_REGISTERS, 0710000a0001021244"})
    void where_the_site_says_so_the_register_is_read_changed_and_written_whole(WriteFunction function, String sent) {
        assertThat(visit(bits("0040", "00f0", function), false)).isEqualTo(readBack("1244"));

        assertThat(peer.asked).containsExactly("0703000a0001", sent, "0703000a0001");
    }

    @Test
    void what_cannot_be_read_first_is_not_changed() {
        peer.next((asked, out) -> out.write(asked.refusal(2)));

        assertThat(visit(bits("0040", "00f0", WriteFunction.SINGLE_REGISTER), false))
                .isEqualTo(new VisitOutcome.DeviceRefused("exception 2 (illegal data address)"));
        assertThat(peer.asked).hasSize(1);
    }

    @Test
    void a_device_without_function_22_is_told_so_with_what_would_do() {
        peer.next((asked, out) -> out.write(asked.refusal(1)));

        assertThat(visit(bits("0040", "00f0", WriteFunction.BY_WIDTH), false))
                .isEqualTo(
                        new VisitOutcome.DeviceRefused(
                                "exception 1 (illegal function): the device cannot change"
                                        + " single bits; with writeFunction 6 or 16 the register is read, changed and written as a whole"));
        assertThat(peer.asked).hasSize(1);
    }

    @Test
    void a_neighbour_that_changes_meanwhile_does_not_make_a_mismatch() {
        peer.next((asked, out) -> {
            peer.registers[10] = 0x9949;
            out.write(asked.frame());
        });

        assertThat(visit(bits("0040", "00f0", WriteFunction.BY_WIDTH), false)).isEqualTo(readBack("9949"));
    }

    @Test
    void coils_may_be_written_with_function_15() {
        RegisterSpan coil = new RegisterSpan(RegisterTable.COIL, 4, 1);

        assertThat(visit(new RegisterWrite(coil, "01", WriteFunction.MULTIPLE_COILS, true), false))
                .isEqualTo(readBack("01"));
        assertThat(peer.asked).containsExactly("070f000400010101", "070100040001");
    }

    @Test
    void what_the_device_holds_already_is_not_written_when_it_is_asked_first() {
        assertThat(visit(whole("1234"), true)).isEqualTo(new VisitOutcome.HeldAlready(Octets.ofHex("1234")));

        assertThat(peer.asked).containsExactly("0703000a0001");
    }

    @Test
    void what_the_device_does_not_hold_is_written() {
        assertThat(visit(whole("1235"), true)).isEqualTo(readBack("1235"));

        assertThat(peer.asked).containsExactly("0703000a0001", "0706000a1235", "0703000a0001");
    }

    @Test
    void bits_that_the_device_holds_already_are_not_written_whatever_is_beside_them() {
        assertThat(visit(bits("0030", "00f0", WriteFunction.BY_WIDTH), true))
                .isEqualTo(new VisitOutcome.HeldAlready(Octets.ofHex("1234")));
    }

    @Test
    void a_device_that_does_not_let_itself_be_asked_is_written_to() {
        peer.next((asked, out) -> out.write(asked.refusal(2)));

        assertThat(visit(whole("1234"), true)).isEqualTo(readBack("1234"));
        assertThat(peer.asked).hasSize(3);
    }

    @Test
    void a_device_that_is_silent_when_it_is_asked_first_is_not_written_to() {
        peer.always(Faults.SILENT.manner);

        assertThat(visit(whole("1234"), true)).isInstanceOf(VisitOutcome.Silent.class);
        assertThat(peer.asked).containsExactly("0703000a0001");
    }

    @Test
    void an_answer_that_is_none_before_the_write_leaves_no_doubt_about_the_write() {
        peer.always(Faults.WRONG_TRANSACTION.manner);

        assertThat(visit(whole("1234"), true)).isInstanceOf(VisitOutcome.Silent.class);
        assertThat(peer.asked).containsExactly("0703000a0001");
    }

    private VisitOutcome visit(RegisterWrite write, boolean unlessHeld) {
        Visit visit = new Visit.WriteRegister(UNIT, write, unlessHeld);
        return devices.visit(line(), visit, Deadline.in(Duration.ofSeconds(5), Ticker.SYSTEM));
    }

    private static RegisterWrite whole(String hex) {
        return new RegisterWrite(TEN, hex, WriteFunction.BY_WIDTH, true);
    }

    private static RegisterWrite bits(String hex, String bits, WriteFunction function) {
        return new RegisterWrite(TEN, hex, Optional.of(bits), function, true);
    }

    private static VisitOutcome readBack(String hex) {
        return new VisitOutcome.ReadBack(Octets.ofHex(hex), true);
    }

    private Line line() {
        Transport transport = new Transport.Tcp(new Endpoint("127.0.0.1", peer.port()));
        return new Line(Protocol.MODBUS, transport, Duration.ofMillis(250), 0);
    }
}
