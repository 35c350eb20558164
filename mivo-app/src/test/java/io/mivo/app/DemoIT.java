package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.app.Distribution.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {
    @TempDir
    Path scratch;

    @Test
    void its_commands_work_as_printed_and_nothing_stays_behind() throws IOException, InterruptedException {
        Instant begun = Instant.now();
        try (RunningProgram demo = demo("--http", "127.0.0.1:0")) {
            demo.line(line -> line.contains(" OK "));
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
            demo.line(line -> line.contains("WriteValues"));
            List<String> curl = demo.lines().stream()
                    .filter(line -> line.startsWith("curl "))
                    .toList();

            assertThat(sensorLines(demo)).hasSizeGreaterThanOrEqualTo(8).anyMatch(line -> line.contains(" NO_ANSWER"));
            assertThat(demo.lines()).anyMatch(line -> line.matches(".* http://127\\.0\\.0\\.1:\\d+/setup#\\S+"));
            assertThat(run(curl.get(0)).stdout()).contains("\"sensors\":[{").contains("\"uid\":\"ahu-1\"");
            assertThat(run(curl.get(1)).stdout()).contains("\"result\":\"OK\"");
            assertThat(run(curl.get(2)).stdout()).contains("\"result\":\"WRITTEN\"");
            assertThat(demo.terminate()).isZero();
        }
        assertThat(Files.list(scratch.resolve("tmp"))).isEmpty();
    }

    @Test
    void once_ends_after_the_sensors() throws IOException, InterruptedException {
        try (RunningProgram demo = demo("--once", "--http", "127.0.0.1:0")) {
            assertThat(demo.exitCode()).isZero();
            assertThat(demo.lines()).hasSizeGreaterThanOrEqualTo(8).noneMatch(line -> line.contains("curl"));
            assertThat(demo.stderr()).isEmpty();
        }
        assertThat(Files.list(scratch.resolve("tmp"))).isEmpty();
    }

    private RunningProgram demo(String... arguments) throws IOException {
        Path temporary = Files.createDirectories(scratch.resolve("tmp"));
        List<String> all = new ArrayList<>(List.of("demo"));
        all.addAll(List.of(arguments));
        return RunningProgram.mivo(scratch, Map.of("MIVO_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary), all);
    }

    private static List<String> sensorLines(RunningProgram demo) {
        return demo.lines().stream().takeWhile(line -> !line.isBlank()).toList();
    }

    private Outcome run(String command) throws IOException, InterruptedException {
        return Distribution.run(scratch, Map.of(), List.of("sh", "-c", command));
    }
}
