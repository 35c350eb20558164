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
import io.mivo.domain.bus.SerialDevice;
import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterWrite;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** RTU against pymodbus: holding register n holds 3n, input register n 5n, every third coil and every odd discrete input is set. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RtuInteroperationTest {
    private final ModbusDevices devices = new ModbusDevices();

    @TempDir
    private Path directory;

    @Test
    void over_tcp_it_reads_and_writes() throws IOException, InterruptedException, URISyntaxException {
        try (PymodbusServer server = PymodbusServer.startRtu()) {
            speaks(new Transport.RtuOverTcp(new Endpoint("127.0.0.1", server.port())));
        }
    }

    @Test
    void over_a_serial_line_it_reads_and_writes() throws IOException, InterruptedException, URISyntaxException {
        try (SocatCable cable = SocatCable.in(directory);
                PymodbusServer server = PymodbusServer.startRtu(cable.theirs())) {
            assertThat(server.process().isAlive()).isTrue();
            SerialDevice device = new SerialDevice(cable.ours().toString());
            speaks(new Transport.Serial(device, SerialSettings.USUAL_OF_MODBUS));
        }
    }

    private void speaks(Transport transport) {
        Line line = new Line(Protocol.MODBUS, transport, Duration.ofSeconds(2), 10);
        try {
            readsAllTables(line);
            writes(line);
        } finally {
            devices.leave(line);
        }
    }

    private void readsAllTables(Line line) {
        assertThat(read(line, span(RegisterTable.HOLDING, 100, 3))).isEqualTo("012c012f0132");
        assertThat(read(line, span(RegisterTable.HOLDING, 0, 125)))
                .isEqualTo(IntStream.range(0, 125)
                        .mapToObj(i -> String.format("%04x", 3 * i))
                        .collect(Collectors.joining()));
        assertThat(read(line, span(RegisterTable.INPUT, 100, 3))).isEqualTo("01f401f901fe");
        assertThat(read(line, span(RegisterTable.COIL, 3, 10))).isEqualTo("01000001000001000001");
        assertThat(read(line, span(RegisterTable.COIL, 0, 2000))).hasSize(4000).startsWith("010000010000");
        assertThat(visit(line, new Visit.ReadRegisters(unit(17), List.of(span(RegisterTable.HOLDING, 998, 4)))))
                .isEqualTo(new VisitOutcome.DeviceRefused("exception 2 (illegal data address) at holding 998-1001"));
    }

    private void writes(Line line) {
        assertThat(write(line, span(RegisterTable.COIL, 2050, 1), "01")).isEqualTo(held("01"));
        assertThat(write(line, span(RegisterTable.HOLDING, 510, 1), "00d7")).isEqualTo(held("00d7"));
        assertThat(write(line, span(RegisterTable.HOLDING, 512, 2), "41accccd")).isEqualTo(held("41accccd"));
        assertThat(read(line, span(RegisterTable.HOLDING, 509, 5))).isEqualTo("05f700d705fd41accccd");
    }

    private String read(Line line, RegisterSpan span) {
        VisitOutcome outcome = visit(line, new Visit.ReadRegisters(unit(17), List.of(span)));
        assertThat(outcome).isInstanceOf(VisitOutcome.Answered.class);
        RawAnswer answer = ((VisitOutcome.Answered) outcome).answer();
        return ((RawAnswer.Registers) answer).blocks().get(0).octets().toString();
    }

    private VisitOutcome write(Line line, RegisterSpan span, String hex) {
        RegisterWrite write = new RegisterWrite(span, hex, WriteFunction.BY_WIDTH, true);
        return visit(line, new Visit.WriteRegister(unit(17), write));
    }

    private VisitOutcome visit(Line line, Visit visit) {
        return devices.visit(line, visit, Deadline.in(Duration.ofSeconds(25), Ticker.SYSTEM));
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
