package io.mivo.adapter.fieldbus.mbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.simulator.fault.Disturbance;
import io.mivo.adapter.fieldbus.simulator.fault.Fault;
import io.mivo.adapter.fieldbus.simulator.fault.SeededFaults;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Reads meters that count through every fault of a line, in turn and together, on many lines at a time. The short storm
 * belongs to every build and keeps its connections: what still came for a connection that is gone may look like the answer
 * to the first request of the next one, once in some thousand reads. {@code -Dtest=FaultStormTest -Dmivo.storm=10000} makes
 * a long one with new connections too, {@code -Dmivo.storm.seed=N} another one.
 */
@Execution(ExecutionMode.CONCURRENT)
class FaultStormTest {
    private static final int READS = Integer.getInteger("mivo.storm", 240);
    private static final long SEED = Long.getLong("mivo.storm.seed", 7);
    private static final int ALONE = 24;
    private static final int TOGETHER = 8;
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int LONG = 1_000;
    private static final int KEPT = 3;
    private static final List<Integer> CONNECTIONS = List.of(NEVER, NEVER, NEVER, 1, 1, 3, 7);

    /** A storm on one line: its faults, and after how many reads the connection is a new one. */
    private record Storm(String name, Disturbance disturbance, int connections) {}

    @Test
    void makes_no_value_wrong_and_leaves_every_meter_alive() throws Exception {
        List<Storm> storms = storms();
        ExecutorService crew = Executors.newFixedThreadPool(storms.size());
        List<Future<StormyLine>> weathered = new ArrayList<>();
        for (Storm storm : storms) {
            weathered.add(crew.submit(() -> weathered(storm, READS / storms.size())));
        }
        crew.shutdown();

        List<String> wrong = new ArrayList<>();
        for (Future<StormyLine> each : weathered) {
            wrong.addAll(told(each).wrong());
        }
        assertThat(wrong).isEmpty();
    }

    private static StormyLine weathered(Storm storm, int reads) throws IOException {
        try (StormyLine line = new StormyLine(storm.name(), storm.disturbance(), storm.connections())) {
            return line.weather(reads);
        }
    }

    private static StormyLine told(Future<StormyLine> weathered) throws ExecutionException, InterruptedException {
        StormyLine line = weathered.get();
        System.getLogger("storm").log(System.Logger.Level.INFO, "{0}", line);
        return line;
    }

    /** Each fault on a line of its own; then all together, without and with an echo, on a connection that is kept or not. */
    private static List<Storm> storms() {
        List<Storm> storms = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            SeededFaults faults = shortened(new SeededFaults(SEED + fault.ordinal()));
            storms.add(new Storm(fault.name(), faults.with(fault, ALONE), NEVER));
        }
        int together = READS < LONG ? KEPT : CONNECTIONS.size();
        IntStream.range(0, together).forEach(i -> storms.add(together(i)));
        return storms;
    }

    private static Storm together(int number) {
        SeededFaults faults = shortened(SeededFaults.all(SEED + 100 + number, TOGETHER));
        boolean isEchoed = number % 2 == 1;
        int connections = CONNECTIONS.get(number);
        return new Storm(
                "all, " + (isEchoed ? "echoed, " : "") + connections + " reads a connection",
                isEchoed ? faults.with(Fault.ECHO) : faults,
                connections);
    }

    private static SeededFaults shortened(SeededFaults faults) {
        return faults.delayingUpTo(StormyLine.TIMEOUT.multipliedBy(3)).pausingUpTo(Duration.ofMillis(15));
    }
}
