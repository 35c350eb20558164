package io.mivo.adapter.fieldbus.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The Modbus servers against a client that nobody here wrote: Debian's python3-pymodbus. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PymodbusPeerTest {
    private static final String PYTHON = "/usr/bin/python3";
    private static final Instant INSTALLED = Instant.parse("2023-12-31T23:00:00Z");

    @TempDir
    private Path folder;

    @BeforeEach
    void needs_pymodbus() throws IOException, InterruptedException {
        boolean there = Files.isExecutable(Path.of(PYTHON)) && isImported();
        assumeTrue(there || "true".equals(System.getenv("CI")), "python3-pymodbus is not installed");
    }

    private static boolean isImported() throws IOException, InterruptedException {
        return new ProcessBuilder(PYTHON, "-c", "import pymodbus.client")
                        .start()
                        .waitFor()
                == 0;
    }

    @Test
    void pymodbus_reads_and_writes_the_building() throws IOException {
        try (SimulatedBuilding building = SimulatedBuilding.open(Clock.fixed(INSTALLED, ZoneOffset.UTC))) {
            assertThat(told(building))
                    .containsExactly(
                            "main 229.20 229.90 230.60 11.51 14.35 17.17 2560.00 3200.00 3840.00"
                                    + " 9600.00 50.00 0.97 0.00",
                            "inverter 0000 0000 0000 0000 5a00 0000 c350 0000 0000",
                            "room 0884 019a 02d0 017c",
                            "fan [True, False]",
                            "coil True True",
                            "coils 1 False",
                            "register 225 00e1",
                            "registers 2 00e6 0104",
                            "too hot exception 3",
                            "nowhere exception 2",
                            "nobody exception 11");
        }
    }

    private List<String> told(SimulatedBuilding building) throws IOException {
        Path script = folder.resolve("client.py");
        try (InputStream resource = PymodbusPeerTest.class.getResourceAsStream("pymodbus_client.py")) {
            Files.copy(resource, script);
        }
        Process client = new ProcessBuilder(
                        PYTHON,
                        script.toString(),
                        String.valueOf(building.powerPort()),
                        String.valueOf(building.climatePort()))
                .redirectErrorStream(true)
                .start();
        return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
