package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.http.jose.ClientAssertionMaking;
import io.mivo.domain.access.ClientId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a restart must not forget, and what another process ends. */
class UsedAssertionsIT {
    private static final String ISSUER = "https://mivo.example";

    @TempDir
    Path scratch;

    private Workplace workplace;

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        workplace = new Workplace(scratch);
        workplace.write(
                "site.yaml", "apiUsers: [{clientId: billing, jwks: {keys: [" + workplace.key("billing") + "]}}]\n");
    }

    @Test
    void an_assertion_works_once_also_across_a_restart() throws IOException, InterruptedException {
        String assertion = assertion();
        try (RunningProgram server = serve()) {
            assertThat(answer(server, assertion)).contains("access_token");
            assertThat(answer(server, assertion)).contains("invalid_client");
            assertThat(server.terminate()).isZero();
        }

        try (RunningProgram server = serve()) {
            assertThat(answer(server, assertion)).contains("invalid_client");
            assertThat(answer(server, assertion())).contains("access_token");
        }
    }

    @Test
    void an_api_user_that_another_process_deletes_stops_at_the_next_call() throws IOException, InterruptedException {
        try (RunningProgram server = serve()) {
            Api api = api(server);
            assertThat(api.list().status()).isEqualTo(200);

            String empty = workplace.write("empty.yaml", "apiUsers: []\n").toString();
            String data = workplace.path("data").toString();
            assertThat(workplace
                            .mivo("site", "apply", empty, "--data", data, "--prune")
                            .exitCode())
                    .isZero();

            assertThat(api.list().status()).isEqualTo(401);
        }
    }

    @Test
    void a_key_that_others_know_is_replaced_and_its_tokens_end_at_once() throws IOException, InterruptedException {
        String data = workplace.path("data").toString();
        try (RunningProgram server = serve()) {
            Api api = api(server);
            assertThat(workplace.mivo("rotate-keys", "--data", data).exitCode()).isZero();
            assertThat(api.list().status()).isEqualTo(200);

            assertThat(workplace
                            .mivo("rotate-keys", "--data", data, "--compromised")
                            .exitCode())
                    .isZero();

            assertThat(api.list().status()).isEqualTo(401);
            assertThat(api(server).list().status()).isEqualTo(200);
        }
    }

    private Api api(RunningProgram server) throws IOException, InterruptedException {
        String token = answer(server, assertion()).replaceAll(".*\"access_token\":\"([^\"]*)\".*", "$1");
        return new Api(Workplace.url(server), Optional.of(token));
    }

    private RunningProgram serve() throws IOException, InterruptedException {
        return workplace.serve(
                "--public-url", ISSUER, "--site", workplace.path("site.yaml").toString());
    }

    private String assertion() throws IOException {
        return new ClientAssertionMaking(Clock.systemUTC())
                .make(Files.readString(workplace.path("billing")), new ClientId("billing"), ISSUER);
    }

    private static String answer(RunningProgram server, String assertion) throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_assertion_type="
                + "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=" + assertion;
        HttpRequest request = HttpRequest.newBuilder(URI.create(Workplace.url(server) + "/api/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
