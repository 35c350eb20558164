package io.mivo.adapter.fieldbus.mbus.codec;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs both benchmarks and says how they compare. */
public final class DecodingComparison {
    private DecodingComparison() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws RunnerException {
        Map<String, Double> microseconds = new Runner(options())
                .run().stream()
                        .collect(Collectors.toMap(
                                result -> result.getPrimaryResult().getLabel(), DecodingComparison::perTelegram));
        double mivo = microseconds.get("mivo");
        double jmbus = microseconds.get("jmbus");
        List<byte[]> telegrams = BenchmarkTelegrams.all();
        double length =
                telegrams.stream().mapToInt(each -> each.length).average().orElseThrow();
        System.out.printf("%d telegrams of %.0f bytes on average%n", telegrams.size(), length);
        System.out.printf("MIVO %.2f us, jMBus %.2f us: jMBus takes %.2f times as long%n", mivo, jmbus, jmbus / mivo);
    }

    private static Options options() {
        return new OptionsBuilder()
                .include(DecodingBenchmark.class.getName())
                .warmupIterations(8)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .forks(2)
                .build();
    }

    private static double perTelegram(RunResult result) {
        return result.getPrimaryResult().getScore() / BenchmarkTelegrams.all().size();
    }
}
