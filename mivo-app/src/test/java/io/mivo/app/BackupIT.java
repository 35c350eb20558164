package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.app.Distribution.Outcome;
import io.mivo.app.Peers.Peer;
import io.mivo.app.config.SettingsFile;
import io.mivo.app.wiring.Installation;
import io.mivo.domain.access.WebClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site and a whole installation as files: taken from a server that runs, and living on elsewhere. */
class BackupIT {
    /** GWF MTKcoder, 269 m3; rscada/libmbus test/test-frames/GWF-MTKcoder.hex (BSD-3-Clause). */
    private static final String WATER = "681b1b6808017207201800e61e35074c0000000c78072018000c16690200009616";

    private static final String PASSWORD = "nine purple anvils sing";
    private static final WebClient HERE = new WebClient("192.0.2.1", "Firefox on Linux");

    @TempDir
    Path scratch;

    private Workplace workplace;
    private Workplace elsewhere;

    @BeforeEach
    void begin() throws IOException {
        workplace = new Workplace(scratch);
        elsewhere = new Workplace(Files.createDirectory(scratch.resolve("elsewhere")));
    }

    @Test
    void a_backup_of_a_busy_server_lives_on_elsewhere() throws IOException, InterruptedException {
        workplace.write("password", PASSWORD);
        try (Peer meter = Peers.mbus(scratch, "0", "1=" + WATER);
                RunningProgram server = serve(meter.port())) {
            Api api = workplace.as("billing", server);
            try (Load load = new Load(api)) {
                load.awaitReads(3);
                Outcome outcome = backup();

                assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
                assertThat(outcome.stdout()).contains("backed up MIVO-000123 (House 12)");
                load.awaitReads(3);
            }
            assertThat(mode(workplace.path("backup"))).isEqualTo("rw-------");
            assertThat(server.terminate()).isZero();
            restoreAndTry(api.token().orElseThrow());
        }
    }

    private void restoreAndTry(String oldToken) throws IOException, InterruptedException {
        Outcome restored = workplace.mivo(
                "restore",
                workplace.path("backup").toString(),
                "--data",
                elsewhere.path("data").toString());
        assertThat(restored.exitCode()).as(restored.toString()).isZero();
        Files.copy(workplace.path("billing"), elsewhere.path("billing"));
        try (RunningProgram server = elsewhere.serve()) {
            assertThat(new Api(Workplace.url(server), Optional.of(oldToken))
                            .list()
                            .status())
                    .isEqualTo(401);
            Api api = elsewhere.as("billing", server);
            assertThat(api.list().uids()).containsExactly("water-1");
            assertThat(api.read("water-1").number("WaterVolume")).isEqualByComparingTo("269");
            assertThat(logsIn(elsewhere.path("data"))).isTrue();
            assertThat(server.terminate()).isZero();
        }
    }

    @Test
    void a_backup_that_is_killed_leaves_no_file_and_the_next_one_clears_up() throws IOException, InterruptedException {
        fill(workplace.path("data"));
        try (RunningProgram backup = RunningProgram.mivo(
                scratch,
                Map.of(),
                List.of(
                        "backup",
                        "--data",
                        workplace.path("data").toString(),
                        workplace.path("backup").toString()))) {
            while (drafts().isEmpty() && backup.isRunning()) {
                Thread.sleep(5);
            }
            assertThat(mode(drafts().get(0))).isEqualTo("rw-------");
            backup.kill();
        }

        assertThat(workplace.path("backup")).doesNotExist();
        assertThat(backup().exitCode()).isZero();
        assertThat(workplace.path("backup")).exists();
        assertThat(drafts()).isEmpty();
    }

    @Test
    void an_exported_site_is_a_fixed_point() throws IOException, InterruptedException {
        workplace.write("site.yaml", site(10_001));
        String data = workplace.path("data").toString();
        String other = elsewhere.path("data").toString();
        assertThat(workplace
                        .mivo("site", "apply", workplace.path("site.yaml").toString(), "--data", data)
                        .exitCode())
                .isZero();

        String exported = workplace.mivo("site", "export", "--data", data).stdout();
        String file = workplace.write("exported.yaml", exported).toString();

        assertThat(workplace.mivo("site", "check", file).stdout()).isEqualTo("OK\n");
        assertThat(workplace.mivo("site", "apply", file, "--data", other).exitCode())
                .isZero();
        assertThat(withoutRemarks(
                        workplace.mivo("site", "export", "--data", other).stdout()))
                .isEqualTo(withoutRemarks(exported));
    }

    private RunningProgram serve(int port) throws IOException, InterruptedException {
        workplace.write("site.yaml", site(port));
        RunningProgram server = RunningProgram.mivo(
                scratch,
                Map.of("MIVO_ADMIN_PASSWORD_FILE", workplace.path("password").toString()),
                List.of(
                        "serve",
                        "--http",
                        "127.0.0.1:0",
                        "--data",
                        workplace.path("data").toString(),
                        "--site",
                        workplace.path("site.yaml").toString()));
        Workplace.url(server);
        return server;
    }

    private String site(int port) throws IOException, InterruptedException {
        return """
                unit: {serial: MIVO-000123, name: House 12}
                buses: [{id: heat, protocol: mbus, transport: {tcp: "127.0.0.1:%d"}}]
                sensors: [{uid: water-1, bus: heat, address: {primary: 1}, meterType: ColdWater}]
                apiUsers: [{clientId: billing, jwks: {keys: [%s]}}]
                """.formatted(port, workplace.key("billing"));
    }

    private Outcome backup() throws IOException, InterruptedException {
        return workplace.mivo(
                "backup",
                "--data",
                workplace.path("data").toString(),
                workplace.path("backup").toString());
    }

    private static boolean logsIn(Path data) {
        try (Installation installation =
                Installation.open(data, SettingsFile.in(data).terms())) {
            return installation
                    .access(() -> "")
                    .logIn()
                    .logIn("admin", PASSWORD, HERE)
                    .isPresent();
        }
    }

    /** So that a backup takes long enough to be killed in the middle. */
    private static void fill(Path data) throws IOException {
        Installation.open(data, SettingsFile.in(data).terms()).close();
        byte[] noise = new byte[15 * 1024 * 1024];
        for (int number = 0; number < 2; number++) {
            new Random(number).nextBytes(noise);
            Files.write(data.resolve("noise-" + number), noise);
        }
    }

    private List<Path> drafts() throws IOException {
        try (Stream<Path> files = Files.list(scratch)) {
            return files.filter(file -> file.getFileName().toString().matches("backup\\..*part.*"))
                    .toList();
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static String withoutRemarks(String exported) {
        return exported.replaceAll("(?m)^#.*\n", "");
    }

    /** Reads a meter again and again, each of which the server stores. */
    private static final class Load implements AutoCloseable {
        private final AtomicBoolean ended = new AtomicBoolean();
        private final AtomicInteger reads = new AtomicInteger();
        private final CompletableFuture<Void> reading;

        Load(Api api) {
            this.reading = CompletableFuture.runAsync(() -> read(api));
        }

        private void read(Api api) {
            try {
                while (!ended.get()) {
                    assertThat(api.read("water-1").body().path("result").asText())
                            .isEqualTo("OK");
                    reads.incrementAndGet();
                }
            } catch (IOException | InterruptedException broken) {
                throw new AssertionError(broken);
            }
        }

        void awaitReads(int more) throws InterruptedException {
            int enough = reads.get() + more;
            while (reads.get() < enough && !reading.isDone()) {
                Thread.sleep(5);
            }
            assertThat(reading).isNotDone();
        }

        @Override
        public void close() {
            ended.set(true);
            reading.join();
        }
    }
}
