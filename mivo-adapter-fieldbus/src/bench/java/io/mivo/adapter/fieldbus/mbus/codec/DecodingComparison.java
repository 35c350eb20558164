package io.mivo.adapter.fieldbus.mbus.codec;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs both benchmarks in turn, several times, and says how they compare: by the fastest second of each, which other work
 * on the machine disturbed least.
 */
public final class DecodingComparison {
    private static final int ROUNDS = 3;

    private DecodingComparison() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws RunnerException {
        Map<String, Double> fastest = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            new Runner(options())
                    .run()
                    .forEach(result -> fastest.merge(result.getPrimaryResult().getLabel(), fastest(result), Math::min));
        }
        report(fastest.get("mivo"), fastest.get("jmbus"), BenchmarkTelegrams.all());
    }

    private static void report(double mivo, double jmbus, List<byte[]> telegrams) {
        int count = telegrams.size();
        int octets = telegrams.stream().mapToInt(each -> each.length).sum();
        System.out.printf("%d telegrams of %d bytes on average%n", count, octets / count);
        System.out.printf(
                "MIVO %.2f us, jMBus %.2f us: jMBus takes %.2f times as long%n",
                mivo / count, jmbus / count, jmbus / mivo);
    }

    private static double fastest(RunResult result) {
        return result.getPrimaryResult().getStatistics().getMin();
    }

    private static Options options() {
        return new OptionsBuilder()
                .include(DecodingBenchmark.class.getName())
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(8)
                .measurementTime(TimeValue.seconds(1))
                .forks(1)
                .build();
    }
}
