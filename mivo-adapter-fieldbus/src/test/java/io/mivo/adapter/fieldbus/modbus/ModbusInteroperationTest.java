package io.mivo.adapter.fieldbus.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.modbus.decode.RegisterDecoding;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.profile.RegisterWrite;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.ValueCode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against pymodbus: holding register n holds 3n, input register n 5n, every third coil and every odd discrete input is set. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModbusInteroperationTest {
    private final ModbusDevices devices = new ModbusDevices();
    private Optional<PymodbusServer> server = Optional.empty();

    @BeforeAll
    void start() throws IOException, InterruptedException, URISyntaxException {
        server = Optional.of(PymodbusServer.start());
    }

    @AfterEach
    void leave() {
        devices.leave(line());
    }

    @AfterAll
    void stop() {
        server.ifPresent(PymodbusServer::close);
    }

    @Test
    void reads_all_four_tables() {
        assertThat(read(1, span(RegisterTable.HOLDING, 100, 3))).isEqualTo("012c012f0132");
        assertThat(read(1, span(RegisterTable.INPUT, 100, 3))).isEqualTo("01f401f901fe");
        assertThat(read(1, span(RegisterTable.COIL, 3, 10))).isEqualTo("01000001000001000001");
        assertThat(read(1, span(RegisterTable.DISCRETE, 3, 3))).isEqualTo("010001");
    }

    @Test
    void reads_as_much_as_one_request_can() {
        assertThat(read(17, span(RegisterTable.HOLDING, 0, 125)))
                .isEqualTo(IntStream.range(0, 125)
                        .mapToObj(i -> String.format("%04x", 3 * i))
                        .collect(Collectors.joining()));
        assertThat(read(17, span(RegisterTable.COIL, 0, 2000))).hasSize(4000).startsWith("010000010000");
    }

    @Test
    void writes_with_functions_5_6_and_16() {
        assertThat(write(span(RegisterTable.COIL, 2050, 1), "01", WriteFunction.BY_WIDTH))
                .isEqualTo(held("01"));
        assertThat(write(span(RegisterTable.HOLDING, 510, 1), "00d7", WriteFunction.BY_WIDTH))
                .isEqualTo(held("00d7"));
        assertThat(write(span(RegisterTable.HOLDING, 512, 2), "41accccd", WriteFunction.BY_WIDTH))
                .isEqualTo(held("41accccd"));
        assertThat(write(span(RegisterTable.HOLDING, 514, 1), "0102", WriteFunction.MULTIPLE_REGISTERS))
                .isEqualTo(held("0102"));
        assertThat(read(1, span(RegisterTable.HOLDING, 509, 6))).isEqualTo("05f700d705fd41accccd0102");
    }

    @Test
    void an_address_beyond_the_table_is_refused() {
        assertThat(visit(new Visit.ReadRegisters(unit(1), List.of(span(RegisterTable.HOLDING, 998, 4)))))
                .isEqualTo(new VisitOutcome.DeviceRefused("exception 2 (illegal data address) at holding 998-1001"));
    }

    @ParameterizedTest
    @CsvSource({
        "900, FLOAT32, ABCD, 21.6",
        "904, FLOAT64, ABCD, -0.000011",
        "908, INT32, ABCD, -123456789",
        "912, UINT64, ABCD, 18000000000000000000",
        "916, INT16, ABCD, -123",
        "920, FLOAT32, CDAB, 21.6",
        "924, FLOAT64, CDAB, -0.000011",
        "928, INT32, CDAB, -123456789",
        "932, UINT64, CDAB, 18000000000000000000",
        "936, INT16, CDAB, -123",
    })
    void what_pymodbus_packed_is_understood(int address, RegisterType type, RegisterOrder order, String expected) {
        RegisterSpan span = span(RegisterTable.HOLDING, address, type.registers());
        Register register = new Register(span, type, order, Register.Scaling.NONE, Register.Reading.PLAIN);
        Point point = new Point.InRegister(new ValueCode("X_Value"), Unit.ONE, register, Optional.empty());

        RawAnswer answer = answer(1, span);

        assertThat(new RegisterDecoding()
                        .decode(answer, new DeviceProfile(List.of(point)), MeterType.OTHER)
                        .content()
                        .values()
                        .get(0)
                        .measured()
                        .text())
                .contains(expected);
    }

    private String read(int unit, RegisterSpan span) {
        return ((RawAnswer.Registers) answer(unit, span))
                .blocks()
                .get(0)
                .octets()
                .toString();
    }

    private RawAnswer answer(int unit, RegisterSpan span) {
        VisitOutcome outcome = visit(new Visit.ReadRegisters(unit(unit), List.of(span)));
        assertThat(outcome).isInstanceOf(VisitOutcome.Answered.class);
        return ((VisitOutcome.Answered) outcome).answer();
    }

    private VisitOutcome write(RegisterSpan span, String hex, WriteFunction function) {
        return visit(new Visit.WriteRegister(unit(1), new RegisterWrite(span, hex, function, true)));
    }

    private VisitOutcome visit(Visit visit) {
        return devices.visit(line(), visit, Deadline.in(Duration.ofSeconds(10), Ticker.SYSTEM));
    }

    private Line line() {
        Endpoint endpoint = new Endpoint("127.0.0.1", server.orElseThrow().port());
        return new Line(Protocol.MODBUS, new Transport.Tcp(endpoint), Duration.ofSeconds(3), 0);
    }

    private static VisitOutcome held(String hex) {
        return new VisitOutcome.ReadBack(Octets.ofHex(hex), true);
    }

    private static DeviceAddress unit(int number) {
        return new DeviceAddress.UnitId(number);
    }

    private static RegisterSpan span(RegisterTable table, int address, int count) {
        return new RegisterSpan(table, address, count);
    }
}
