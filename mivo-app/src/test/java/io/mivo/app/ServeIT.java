package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.app.Distribution.Outcome;
import io.mivo.app.Peers.Peer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a server: how it starts, refuses to start, and ends. */
class ServeIT {
    /** GWF MTKcoder, 269 m3; rscada/libmbus test/test-frames/GWF-MTKcoder.hex (BSD-3-Clause). */
    private static final String WATER = "681b1b6808017207201800e61e35074c0000000c78072018000c16690200009616";

    @TempDir
    Path scratch;

    private Workplace workplace;

    @BeforeEach
    void begin() {
        workplace = new Workplace(scratch);
    }

    @Test
    void a_restart_keeps_everything() throws IOException, InterruptedException {
        try (Peer meter = Peers.mbus(scratch, "0", "1=" + WATER)) {
            String lastReading;
            try (RunningProgram first = workplace.serve("--site", site(meter.port()))) {
                Api api = workplace.as("billing", first);
                assertThat(api.read("water-1").number("WaterVolume")).isEqualByComparingTo("269");
                lastReading = api.list().body().at("/sensors/0/lastReadingAt").asText();
                assertThat(first.terminate()).isZero();
            }

            try (RunningProgram second = workplace.serve()) {
                Api.Answer list = workplace.as("billing", second).list();
                assertThat(list.uids()).containsExactly("water-1");
                assertThat(list.body().at("/sensors/0/lastReadingAt").asText()).isEqualTo(lastReading);
                assertThat(second.terminate()).isZero();
            }
        }
    }

    @Test
    void sigterm_during_a_read_lets_it_end_and_leaves_with_0() throws IOException, InterruptedException {
        try (Peer meter = Peers.mbus(scratch, "2", "1=" + WATER);
                RunningProgram server = workplace.serve("--site", site(meter.port()))) {
            Api api = workplace.as("billing", server);
            CompletableFuture<Api.Answer> reading = CompletableFuture.supplyAsync(() -> read(api));
            meter.program().line("asked 1"::equals);

            Instant begun = Instant.now();
            int exitCode = server.terminate();

            assertThat(exitCode).isZero();
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
            assertThat(reading.join().number("WaterVolume")).isEqualByComparingTo("269");
        }
    }

    @Test
    void a_new_directory_holds_a_set_up_link_for_its_owner_alone() throws IOException, InterruptedException {
        try (RunningProgram server = workplace.serve()) {
            Path link = workplace.path("data").resolve("setup-link");

            assertThat(Files.readString(link)).startsWith(Workplace.url(server) + "/setup#");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(link)))
                    .isEqualTo("rw-------");
            assertThat(server.lines()).containsExactly("MIVO ready on " + Workplace.url(server));
        }
    }

    @Test
    void a_weak_password_of_the_environment_is_refused() throws IOException, InterruptedException {
        Outcome outcome = failedServe(Map.of("MIVO_ADMIN_PASSWORD", "short"), "127.0.0.1:0");

        assertThat(outcome.stderr()).contains("password");
    }

    @Test
    void a_held_directory_is_refused() throws IOException, InterruptedException {
        try (RunningProgram server = workplace.serve()) {
            assertThat(server.isRunning()).isTrue();

            assertThat(failedServe(Map.of(), "127.0.0.1:0").stderr()).contains("is in use by another MIVO server");
        }
    }

    @Test
    void a_port_in_use_is_refused() throws IOException, InterruptedException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + other.getLocalPort();

            assertThat(failedServe(Map.of(), address).stderr()).contains("cannot listen on " + address);
        }
    }

    @Test
    void a_newer_database_is_refused() throws IOException, InterruptedException {
        try (RunningProgram server = workplace.serve()) {
            assertThat(server.terminate()).isZero();
        }
        setUserVersion(workplace.path("data").resolve("mivo.db"), 9999);

        assertThat(failedServe(Map.of(), "127.0.0.1:0").stderr()).contains("newer");
    }

    @Test
    void a_file_in_the_place_of_the_directory_is_refused() throws IOException, InterruptedException {
        workplace.write("data", "not a directory");

        assertThat(failedServe(Map.of(), "127.0.0.1:0").stderr()).contains("is not a directory");
    }

    @Test
    void plain_http_beyond_this_host_needs_to_be_allowed() throws IOException, InterruptedException {
        Outcome outcome = failedServe(Map.of(), "0.0.0.0:0");

        assertThat(outcome.stderr()).contains("--allow-plain-http", "--public-url", "this host's addresses: ");
    }

    @Test
    void faults_of_the_settings_file_stand_with_their_lines() throws IOException, InterruptedException {
        Path settings = Files.createDirectory(workplace.path("data")).resolve("mivo.yaml");
        Files.writeString(settings, "allowPlainHttp: true\nhtpp: 127.0.0.1:0\n");

        assertThat(failedServe(Map.of(), "127.0.0.1:0").stderr())
                .startsWith(settings + ":2: htpp: ")
                .contains("did you mean 'http'?");
    }

    private Outcome failedServe(Map<String, String> environment, String http) throws IOException, InterruptedException {
        String data = workplace.path("data").toString();
        Outcome outcome = workplace.mivo(environment, "serve", "--data", data, "--http", http);
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.stdout()).isEmpty();
        assertThat(outcome.stderr()).hasLineCount(1);
        return outcome;
    }

    private String site(int port) throws IOException, InterruptedException {
        String text = """
                buses: [{id: heat, protocol: mbus, transport: {tcp: "127.0.0.1:%d"}, timeout: PT4S, retries: 0}]
                sensors: [{uid: water-1, name: Water, bus: heat, address: {primary: 1}, meterType: Water}]
                apiUsers: [{clientId: billing, jwks: {keys: [%s]}}]
                """.formatted(port, workplace.key("billing"));
        return workplace.write("site.yaml", text).toString();
    }

    private static Api.Answer read(Api api) {
        try {
            return api.read("water-1");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The user version stands at offset 60 of an SQLite file, in 4 octets, high octet first (sqlite.org/fileformat2.html). */
    private static void setUserVersion(Path database, int version) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "rw")) {
            file.seek(60);
            file.writeInt(version);
        }
    }
}
