package io.mivo.adapter.fieldbus.modbus;

import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How often in a second 100 registers are read over one connection, beside a loop in C by libmodbus against the same
 * server, in turns; the best turn of each counts, since others may have the processor meanwhile.
 */
public final class ReadingSpeed {
    private static final int TURNS = 5;
    private static final int TURN_MILLIS = 2000;
    private static final Visit READ = new Visit.ReadRegisters(
            new DeviceAddress.UnitId(17), List.of(new RegisterSpan(RegisterTable.HOLDING, 100, 100)));

    private final ModbusDevices devices = new ModbusDevices();
    private final Line line;
    private final int port;

    private ReadingSpeed(int port) {
        this.port = port;
        this.line = Line.overTcp(Protocol.MODBUS, "127.0.0.1:" + port);
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("reading-speed");
        CompiledProgram server = CompiledProgram.of(ReadingSpeed.class, "libmodbus_server.c", directory);
        CompiledProgram loop = CompiledProgram.of(ReadingSpeed.class, "libmodbus_loop.c", directory);
        int port = freePort();
        Process serving = server.start("tcp", String.valueOf(port));
        try {
            new ReadingSpeed(port).compare(loop);
        } finally {
            serving.destroy();
        }
    }

    private void compare(CompiledProgram loop) throws IOException, InterruptedException {
        ours();
        double best = 0;
        double bestOfC = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            bestOfC = Math.max(bestOfC, inC(loop));
            best = Math.max(best, ours());
        }
        System.out.printf("100 registers over one connection, reads in a second: %.0f here, ", best);
        System.out.printf("%.0f by libmodbus in C, ratio %.2f%n", bestOfC, best / bestOfC);
    }

    private double inC(CompiledProgram loop) throws IOException, InterruptedException {
        Process process = loop.start(String.valueOf(port), String.valueOf(TURN_MILLIS));
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Double.parseDouble(told.strip());
    }

    private double ours() {
        long begun = Ticker.SYSTEM.nanos();
        long reads = 0;
        while (Ticker.SYSTEM.nanos() - begun < TURN_MILLIS * 1_000_000L) {
            VisitOutcome outcome = devices.visit(line, READ, Deadline.in(Duration.ofSeconds(5), Ticker.SYSTEM));
            if (!(outcome instanceof VisitOutcome.Answered)) {
                throw new IllegalStateException(outcome.toString());
            }
            reads++;
        }
        devices.leave(line);
        return reads * 1e9 / (Ticker.SYSTEM.nanos() - begun);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
