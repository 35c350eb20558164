package io.mivo.adapter.http.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.http.FakeCore;
import io.mivo.adapter.http.HttpSettings;
import io.mivo.adapter.http.Samples;
import io.mivo.adapter.http.StartedServer;
import io.mivo.adapter.http.jose.TestSigner;
import io.mivo.adapter.http.route.Pages;
import io.mivo.application.contract.Race;
import io.mivo.application.fake.LeapingClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens from their issue to their end, over HTTP. */
class TokenLifeTest {
    private static final String LIST = "/api/MivoAPI/v1/ListActiveSensors";
    private static final String HEADER = "{\"alg\":\"ES256\"}";
    private static final TestSigner SIGNER = TestSigner.p256();

    private final LeapingClock clock = new LeapingClock();
    private final RealAccess access = new RealAccess(clock).with("billing", true, SIGNER.jwk());
    private final StartedServer server = new StartedServer(
            access.ports(new FakeCore().listing(Samples.list())),
            HttpSettings.at("127.0.0.1", 0).withPublicUrls(List.of(AssertionWorkshop.ISSUER)),
            Pages.NONE,
            new Patient());
    private final AtomicInteger assertions = new AtomicInteger();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_assertion_from_many_connections_at_the_same_instant_works_once_J16()
            throws InterruptedException, ExecutionException {
        for (int round = 0; round < 5; round++) {
            String request = Octets.post(AssertionWorkshop.form(SIGNER.sign(HEADER, claims())));

            assertThat(Race.run(() -> answer(request).startsWith("HTTP/1.1 200")))
                    .containsOnlyOnce(true);
        }
    }

    @Test
    void a_new_signature_does_not_make_an_assertion_new_J16() {
        String claims = claims();

        assertThat(answer(Octets.post(AssertionWorkshop.form(SIGNER.sign(HEADER, claims)))))
                .startsWith("HTTP/1.1 200");
        for (String header : List.of(HEADER, HEADER + " ", "{\"alg\":\"ES256\",\"typ\":\"JWT\"}")) {
            assertThat(answer(Octets.post(AssertionWorkshop.form(SIGNER.sign(header, claims)))))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void a_revoked_token_and_one_of_a_disabled_user_stop_at_the_next_call() {
        String revoked = token();
        String left = token();
        assertThat(list(revoked)).startsWith("HTTP/1.1 200");

        assertThat(control("revoke", revoked)).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
        assertThat(list(revoked)).startsWith("HTTP/1.1 401").contains("error=\"invalid_token\"");
        assertThat(control("introspect", revoked)).endsWith("{\"active\":false}");
        assertThat(control("revoke", "unknown")).startsWith("HTTP/1.1 200");
        assertThat(list(left)).startsWith("HTTP/1.1 200");

        access.with("billing", false, SIGNER.jwk());
        assertThat(list(left)).startsWith("HTTP/1.1 401");
    }

    @Test
    void its_owner_is_told_how_a_token_stands() {
        assertThat(control("introspect", token()))
                .contains("{\"active\":true,\"scope\":\"sensors:read sensors:write\",\"client_id\":\"billing\"")
                .contains("\"token_type\":\"Bearer\",\"exp\":", "\"aud\":\"https://mivo.example\"");
    }

    @Test
    void keys_rotate_under_load_without_the_loss_of_a_request() throws InterruptedException, ExecutionException {
        AtomicInteger done = new AtomicInteger();
        ExecutorService clients = Executors.newFixedThreadPool(4);
        List<Future<Integer>> lost = new ArrayList<>();
        for (int client = 0; client < 4; client++) {
            lost.add(clients.submit(() -> lostOf(60, done)));
        }
        for (int rotation = 1; rotation <= 8; rotation++) {
            access.access().rotateTokenKeys().rotate();
            while (done.get() < rotation * 25) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            clock.leap(Duration.ofMinutes(4));
            access.access().rotateTokenKeys().tidy();
        }
        clients.shutdown();

        for (Future<Integer> each : lost) {
            assertThat(each.get()).isZero();
        }
    }

    private int lostOf(int rounds, AtomicInteger done) {
        int lost = 0;
        for (int round = 0; round < rounds; round++) {
            if (!list(token()).startsWith("HTTP/1.1 200")) {
                lost++;
            }
            done.incrementAndGet();
        }
        return lost;
    }

    private String token() {
        return answer(Octets.post(AssertionWorkshop.form(SIGNER.sign(HEADER, claims()))))
                .replaceAll("(?s).*\"access_token\":\"([^\"]*)\".*", "$1");
    }

    private String list(String token) {
        return answer("GET " + LIST + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + token
                + "\r\n\r\n");
    }

    private String control(String endpoint, String token) {
        String form = AssertionWorkshop.form(SIGNER.sign(HEADER, claims()));
        return answer(Octets.request(
                "POST /api/" + endpoint, Octets.FORM, form.replace("grant_type=client_credentials", "token=" + token)));
    }

    private String claims() {
        return "{\"iss\":\"billing\",\"sub\":\"billing\",\"aud\":\"https://mivo.example\",\"jti\":\"jti-"
                + assertions.incrementAndGet() + "\",\"exp\":"
                + clock.instant().plusSeconds(3_000).getEpochSecond()
                + "}";
    }

    private String answer(String request) {
        try {
            return server.raw(request);
        } catch (IOException failed) {
            return "failed: " + failed;
        }
    }
}
