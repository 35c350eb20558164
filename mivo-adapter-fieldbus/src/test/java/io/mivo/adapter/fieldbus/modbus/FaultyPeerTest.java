package io.mivo.adapter.fieldbus.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.modbus.FaultyPeer.Carrier;
import io.mivo.adapter.fieldbus.simulator.SocatPty;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Patience;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.SerialDevice;
import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterWrite;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.reading.RawAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every misconduct of a peer on every transport: each third read meets it. {@code -Dmivo.modbus.reads=1000} makes the
 * long run of it and prints what came.
 */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 45, unit = TimeUnit.MINUTES)
class FaultyPeerTest {
    private static final int READS = Integer.getInteger("mivo.modbus.reads", 6);
    private static final boolean LONG_RUN = READS > 6;
    private static final Duration TIMEOUT = Duration.ofMillis(200);
    private static final Patience PATIENCE = new Patience(Optional.of(TIMEOUT), Optional.of(Duration.ofMillis(60)), 2);
    private static final DeviceAddress UNIT = new DeviceAddress.UnitId(7);
    private static final int DEADLINE_MILLIS = 2000;
    private static final int COUNT = 4;

    /** Many peers share the processor. */
    private static final int BREATH_MILLIS = 10;

    /** A machine that is busy with other things. */
    private static final int LATENESS_MILLIS = 2000;

    @TempDir
    private Path directory;

    /** Where the peer is reached. */
    enum Reached {
        TCP(Carrier.TCP),
        RTU_OVER_TCP(Carrier.RTU),
        CONVERTER(Carrier.CONVERTER),
        SERIAL(Carrier.RTU);

        private final Carrier carrier;

        Reached(Carrier carrier) {
            this.carrier = carrier;
        }
    }

    /** What came of many reads. */
    private record Tally(String name, int right, int honest, List<String> faults) {}

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @EnumSource(Reached.class)
    void no_misconduct_yields_a_wrong_value(Reached reached) throws InterruptedException, ExecutionException {
        List<Callable<Tally>> runs = Arrays.stream(Misconduct.values())
                .filter(each -> each.happensOn(reached.carrier, reached == Reached.SERIAL))
                .map(each -> (Callable<Tally>) () -> run(reached, each))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(runs.size());
        List<String> faults = new ArrayList<>();
        for (Future<Tally> each : threads.invokeAll(runs)) {
            report(each.get());
            faults.addAll(each.get().faults());
        }
        threads.shutdown();

        assertThat(faults).isEmpty();
    }

    private static void report(Tally tally) {
        if (LONG_RUN) {
            System.out.printf(
                    "%-36s right %4d, honest %4d, wrong %d%n",
                    tally.name(), tally.right(), tally.honest(), tally.faults().size());
        }
    }

    private Tally run(Reached reached, Misconduct misconduct) throws IOException, InterruptedException {
        try (FaultyPeer peer = new FaultyPeer(reached.carrier)) {
            if (reached == Reached.SERIAL) {
                Path folder = Files.createDirectories(directory.resolve(misconduct.name()));
                try (SocatPty pty = SocatPty.to(peer.port(), folder)) {
                    SerialDevice device = new SerialDevice(pty.device().toString());
                    return new Run(peer, line(new Transport.Serial(device, SerialSettings.USUAL_OF_MODBUS)), misconduct)
                            .tally(reached + " " + misconduct);
                }
            }
            Endpoint endpoint = new Endpoint("127.0.0.1", peer.port());
            Transport transport =
                    reached == Reached.TCP ? new Transport.Tcp(endpoint) : new Transport.RtuOverTcp(endpoint);
            return new Run(peer, line(transport), misconduct).tally(reached + " " + misconduct);
        }
    }

    private static Line line(Transport transport) {
        return new Line(Protocol.MODBUS, transport, PATIENCE);
    }

    private static Visit reading(int address) {
        return new Visit.ReadRegisters(UNIT, List.of(new RegisterSpan(RegisterTable.HOLDING, address, COUNT)));
    }

    private static Deadline in(int millis) {
        return Deadline.in(Duration.ofMillis(millis), Ticker.SYSTEM);
    }

    /** Many reads of one peer. */
    private static final class Run {
        private final ModbusDevices devices = new ModbusDevices();
        private final FaultyPeer peer;
        private final Line line;
        private final Misconduct misconduct;
        private final List<String> faults = new ArrayList<>();
        private int right;
        private int honest;

        Run(FaultyPeer peer, Line line, Misconduct misconduct) {
            this.peer = peer;
            this.line = line;
            this.misconduct = misconduct;
        }

        Tally tally(String name) throws InterruptedException {
            for (int i = 0; i < READS; i++) {
                read(name, i);
            }
            devices.leave(line);
            return new Tally(name, right, honest, faults);
        }

        private void read(String name, int number) throws InterruptedException {
            boolean faulty = number % 3 == 1;
            int address = 100 + 7 * (number % 5);
            peer.tick();
            peer.behave(faulty ? misconduct : Misconduct.NONE);
            long began = System.nanoTime();
            VisitOutcome outcome = devices.visit(line, reading(address), in(DEADLINE_MILLIS));
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            judge(name + " read " + number, outcome, expected(address), faulty);
            if (millis > DEADLINE_MILLIS + LATENESS_MILLIS) {
                faults.add(name + " read " + number + " took " + millis + " ms");
            }
            TimeUnit.MILLISECONDS.sleep(BREATH_MILLIS);
            if (faulty && misconduct == Misconduct.DRIP) {
                peer.awaitCalm();
            }
        }

        private void judge(String what, VisitOutcome outcome, String expected, boolean faulty) {
            if (outcome instanceof VisitOutcome.Answered answered) {
                right++;
                RawAnswer.Registers registers = (RawAnswer.Registers) answered.answer();
                String got = registers.blocks().get(0).octets().toString();
                if (!got.equals(expected)) {
                    faults.add(what + " gave " + got + ", not " + expected);
                }
            } else {
                honest++;
                if (!faulty) {
                    faults.add(what + ", without a fault: " + outcome);
                }
            }
        }

        private String expected(int address) {
            StringBuilder hex = new StringBuilder();
            for (int i = 0; i < COUNT; i++) {
                hex.append(String.format("%04x", peer.value(address + i)));
            }
            return hex.toString();
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @EnumSource(Reached.class)
    void a_write_to_a_silent_peer_arrives_there_once(Reached reached) throws IOException, InterruptedException {
        try (FaultyPeer peer = new FaultyPeer(reached.carrier)) {
            if (reached == Reached.SERIAL) {
                try (SocatPty pty = SocatPty.to(peer.port(), directory)) {
                    SerialDevice device = new SerialDevice(pty.device().toString());
                    writesOnce(peer, line(new Transport.Serial(device, SerialSettings.USUAL_OF_MODBUS)));
                }
            } else {
                Endpoint endpoint = new Endpoint("127.0.0.1", peer.port());
                writesOnce(
                        peer,
                        line(
                                reached == Reached.TCP
                                        ? new Transport.Tcp(endpoint)
                                        : new Transport.RtuOverTcp(endpoint)));
            }
        }
    }

    private static void writesOnce(FaultyPeer peer, Line line) {
        ModbusDevices devices = new ModbusDevices();
        peer.behave(Misconduct.SILENT);

        RegisterSpan span = new RegisterSpan(RegisterTable.HOLDING, 10, 1);
        RegisterWrite write = new RegisterWrite(span, "00d7", WriteFunction.BY_WIDTH, true);
        VisitOutcome outcome = devices.visit(line, new Visit.WriteRegister(UNIT, write), in(5000));
        devices.leave(line);

        assertThat(outcome).isInstanceOf(VisitOutcome.Unconfirmed.class);
        assertThat(peer.asked.stream().filter(each -> each.startsWith("0706"))).hasSize(1);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void a_line_that_gives_back_what_is_sent_still_tells_whether_a_write_was_answered() throws IOException {
        try (FaultyPeer peer = new FaultyPeer(Carrier.RTU)) {
            Line line = line(new Transport.RtuOverTcp(new Endpoint("127.0.0.1", peer.port())));
            ModbusDevices devices = new ModbusDevices();
            peer.behave(Misconduct.ECHO);
            devices.visit(line, reading(100), in(DEADLINE_MILLIS));
            peer.behave(Misconduct.ECHO_ALONE);

            RegisterSpan span = new RegisterSpan(RegisterTable.HOLDING, 10, 1);
            RegisterWrite write = new RegisterWrite(span, "00d7", WriteFunction.BY_WIDTH, false);
            VisitOutcome outcome = devices.visit(line, new Visit.WriteRegister(UNIT, write), in(DEADLINE_MILLIS));
            devices.leave(line);

            assertThat(outcome).isInstanceOf(VisitOutcome.Unconfirmed.class);
        }
    }
}
