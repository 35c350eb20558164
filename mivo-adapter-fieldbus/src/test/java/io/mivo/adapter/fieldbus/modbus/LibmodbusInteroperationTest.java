package io.mivo.adapter.fieldbus.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Parity;
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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a server by libmodbus: holding register n holds 3n, input register n 5n, every third coil is set. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LibmodbusInteroperationTest {
    private static final DeviceAddress UNIT = new DeviceAddress.UnitId(17);

    private final ModbusDevices devices = new ModbusDevices();

    @TempDir
    private Path directory;

    @BeforeEach
    void needs_a_compiler_and_the_library() {
        assumeTrue(CompiledProgram.canBeMade() || "true".equals(System.getenv("CI")), "no gcc or no libmodbus-dev");
    }

    @Test
    void over_tcp_it_reads_and_writes() throws IOException, InterruptedException {
        int port = freePort();
        Process server = server().start("tcp", String.valueOf(port));
        try {
            speaks(new Transport.Tcp(new Endpoint("127.0.0.1", port)));
        } finally {
            server.destroy();
        }
    }

    @Test
    void on_a_serial_line_it_reads_and_writes() throws IOException, InterruptedException {
        try (SocatCable cable = SocatCable.in(directory)) {
            Process server = server().start("rtu", cable.theirs().toString(), "17");
            try {
                SerialDevice device = new SerialDevice(cable.ours().toString());
                speaks(new Transport.Serial(device, new SerialSettings(19_200, Parity.NONE, 8, 2)));
            } finally {
                server.destroy();
            }
        }
    }

    private CompiledProgram server() throws IOException, InterruptedException {
        return CompiledProgram.of(LibmodbusInteroperationTest.class, "libmodbus_server.c", directory);
    }

    private void speaks(Transport transport) {
        Line line = new Line(Protocol.MODBUS, transport, Duration.ofSeconds(2), 10);
        try {
            assertThat(read(line, RegisterTable.HOLDING, 100, 3)).isEqualTo("012c012f0132");
            assertThat(read(line, RegisterTable.HOLDING, 0, 125)).hasSize(500).startsWith("000000030006");
            assertThat(read(line, RegisterTable.INPUT, 100, 3)).isEqualTo("01f401f901fe");
            assertThat(read(line, RegisterTable.COIL, 3, 10)).isEqualTo("01000001000001000001");
            assertThat(write(line, RegisterTable.HOLDING, 510, "00d7")).isEqualTo(held("00d7"));
            assertThat(write(line, RegisterTable.HOLDING, 512, "41accccd")).isEqualTo(held("41accccd"));
            assertThat(visit(line, reading(RegisterTable.HOLDING, 998, 4)))
                    .isEqualTo(
                            new VisitOutcome.DeviceRefused("exception 2 (illegal data address) at holding 998-1001"));
        } finally {
            devices.leave(line);
        }
    }

    private String read(Line line, RegisterTable table, int address, int count) {
        VisitOutcome outcome = visit(line, reading(table, address, count));
        assertThat(outcome).isInstanceOf(VisitOutcome.Answered.class);
        RawAnswer answer = ((VisitOutcome.Answered) outcome).answer();
        return ((RawAnswer.Registers) answer).blocks().get(0).octets().toString();
    }

    private static Visit reading(RegisterTable table, int address, int count) {
        return new Visit.ReadRegisters(UNIT, List.of(new RegisterSpan(table, address, count)));
    }

    private VisitOutcome write(Line line, RegisterTable table, int address, String hex) {
        RegisterSpan span = new RegisterSpan(table, address, hex.length() / 4);
        return visit(line, new Visit.WriteRegister(UNIT, new RegisterWrite(span, hex, WriteFunction.BY_WIDTH, true)));
    }

    private VisitOutcome visit(Line line, Visit visit) {
        return devices.visit(line, visit, Deadline.in(Duration.ofSeconds(25), Ticker.SYSTEM));
    }

    private static VisitOutcome held(String hex) {
        return new VisitOutcome.ReadBack(Octets.ofHex(hex), true);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
