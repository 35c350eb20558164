package io.mivo.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.mivo.adapter.fieldbus.simulator.SimulatedBuilding;
import io.mivo.adapter.http.jose.ClientAssertionMaking;
import io.mivo.adapter.http.jose.KeyMaking;
import io.mivo.adapter.persistence.sqlite.SqliteStore;
import io.mivo.app.config.Binding;
import io.mivo.app.config.Choices;
import io.mivo.app.config.ServerConfig;
import io.mivo.app.server.RunningServer;
import io.mivo.app.wiring.SiteFile;
import io.mivo.application.port.driven.UsedAssertions;
import io.mivo.application.port.driving.IssueToken;
import io.mivo.domain.access.ClientId;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What access costs beside what cannot be left out; each measured in turn with its like, in one run. The bare route reads
 * the same body and writes the same answer, as Javalin does with Jackson.
 */
class AccessBenchmark {
    private static final int WARM_UP_SECONDS = Integer.getInteger("mivo.bench.warmUp", 20);
    private static final int TURNS_A_SECOND = 5;
    private static final Duration TURN = Duration.ofMillis(500 / TURNS_A_SECOND);
    private static final int TURNS = 101;
    private static final int TOKENS = 4_000;
    private static final ClientId CLIENT = new ClientId("bench");

    @TempDir
    Path scratch;

    private final KeyMaking.KeyPair key = new KeyMaking().make("ES256");

    @Test
    void access_costs_little() throws Exception {
        try (SimulatedBuilding building = SimulatedBuilding.open(Clock.system(ZoneOffset.UTC));
                RunningServer server = server(building)) {
            double read = readAgainstBareRoute(server);
            double token = tokenAgainstBareCryptography(server);

            System.out.printf("ReadSensor reaches %.2f of a bare route; a token costs %.2f of the bare%n", read, token);
            assertThat(read).isGreaterThanOrEqualTo(0.8);
            assertThat(token).isLessThanOrEqualTo(1.5);
        }
    }

    private RunningServer server(SimulatedBuilding building) {
        Choices.Doors doors = Choices.Doors.plain(new Binding("127.0.0.1", 0));
        RunningServer server = new RunningServer(
                ServerConfig.of(new Choices(scratch.resolve("data"), Optional.empty(), doors, List.of(), List.of())),
                Map.of());
        String user = "apiUsers:\n  - {clientId: " + CLIENT + ", jwks: {keys: [" + key.publicJwk() + "]}}\n";
        new SiteFile(Path.of("bench.yaml"), building.siteFile() + user).applyTo(server.core(), false);
        return server;
    }

    private double readAgainstBareRoute(RunningServer server) throws Exception {
        String token = server.access().issueToken().issue(request(server)).accessToken();
        String authorization = "Authorization: Bearer " + token + "\r\n";
        try (Client read = new Client(
                server.url() + "/api/MivoAPI/v1/ReadSensor/heat-1", authorization, "{\"maxAge\":\"PT5M\"}")) {
            Map<?, ?> answer = new ObjectMapper().readValue(read.ask(), Map.class);
            Javalin bare = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.routes.post("/bare", context -> {
                    context.bodyAsClass(Map.class);
                    context.json(answer);
                });
            });
            int port = bare.start("127.0.0.1", 0).port();
            try (Client other = new Client("http://127.0.0.1:" + port + "/bare", "", "{\"maxAge\":\"PT5M\"}")) {
                return ratio(read, other);
            } finally {
                bare.stop();
            }
        }
    }

    private static double ratio(Client read, Client bare) throws IOException {
        for (int turn = 0; turn < WARM_UP_SECONDS * TURNS_A_SECOND; turn++) {
            read.askFor(TURN);
            bare.askFor(TURN);
        }
        double[] ratios = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            ratios[turn] = read.askFor(TURN) / bare.askFor(TURN);
        }
        Arrays.sort(ratios);
        System.out.printf(
                "ReadSensor against a bare route: half of the turns %.2f to %.2f%n",
                ratios[TURNS / 4], ratios[3 * TURNS / 4]);
        return ratios[TURNS / 2];
    }

    private double tokenAgainstBareCryptography(RunningServer server) throws Exception {
        Bare bare = new Bare(scratch.resolve("bare"));
        List<Long> tokens = new ArrayList<>();
        List<Long> bares = new ArrayList<>();
        for (int count = 0; count < TOKENS; count++) {
            IssueToken.Request request = request(server);
            long begun = System.nanoTime();
            server.access().issueToken().issue(request);
            long between = System.nanoTime();
            bare.work(count);
            tokens.add(between - begun);
            bares.add(System.nanoTime() - between);
        }
        bare.close();
        long token = middle(last(tokens));
        long least = middle(last(bares));
        System.out.printf("token %d us, bare %d us%n", token / 1_000, least / 1_000);
        return (double) token / least;
    }

    private static long[] last(List<Long> times) {
        return times.subList(times.size() / 2, times.size()).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static long middle(long[] values) {
        long[] sorted = LongStream.of(values).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private IssueToken.Request request(RunningServer server) {
        String url = server.url();
        String assertion = new ClientAssertionMaking(Clock.systemUTC()).make(key.privateJwk(), CLIENT, url);
        IssueToken.Issuers issuers = new IssueToken.Issuers(url, Set.of(url));
        return new IssueToken.Request(
                new IssueToken.Proof(assertion, Optional.empty(), issuers, "127.0.0.1"), Optional.empty());
    }

    /** One signature verified, one made, one row inserted durably. */
    private static final class Bare implements AutoCloseable {
        private final SqliteStore store;
        private final UsedAssertions used;
        private final KeyPair pair;
        private final byte[] text = new byte[400];
        private final byte[] signed;

        Bare(Path directory) throws Exception {
            store = SqliteStore.open(directory, ZoneOffset.UTC);
            used = store.usedAssertions();
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
            signed = signature();
        }

        void work(int number) throws Exception {
            Signature verifying = Signature.getInstance("SHA256withECDSAinP1363Format");
            verifying.initVerify(pair.getPublic());
            verifying.update(text);
            assertThat(verifying.verify(signed)).isTrue();
            signature();
            used.remember(CLIENT, "jti-" + number, Instant.now().plusSeconds(60));
        }

        private byte[] signature() throws Exception {
            Signature signing = Signature.getInstance("SHA256withECDSAinP1363Format");
            signing.initSign(pair.getPrivate());
            signing.update(text);
            return signing.sign();
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
