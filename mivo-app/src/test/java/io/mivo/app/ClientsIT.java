package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.app.Distribution.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that people use get a token and list sensors. */
class ClientsIT {
    private static final String PYTHON = "/usr/bin/python3";
    private static final String SITE = """
            buses: [{id: b, protocol: mbus, transport: {tcp: "127.0.0.1:1"}}]
            sensors: [{uid: heat-1, name: Heat, bus: b, address: {primary: 1}}]
            apiUsers:
              - clientId: billing
                pem: |
            """;

    @TempDir
    Path scratch;

    private Workplace workplace;

    @BeforeEach
    void begin() {
        workplace = new Workplace(scratch);
    }

    @Test
    void openssl_and_curl() throws IOException, InterruptedException {
        require("openssl", "version");
        require("curl", "--version");
        assertListed(List.of("genpkey", "-algorithm", "ED25519"), List.of("sh", script("openssl_client.sh")));
    }

    @Test
    void authlib() throws IOException, InterruptedException {
        require("openssl", "version");
        require(PYTHON, "-c", "import authlib");
        List<String> making = List.of("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256");
        assertListed(making, List.of(PYTHON, script("authlib_client.py")));
    }

    private void assertListed(List<String> making, List<String> client) throws IOException, InterruptedException {
        String key = workplace.path("key.pem").toString();
        run(List.of("openssl"), making, List.of("-out", key));
        String publicKey = run(List.of("openssl", "pkey", "-pubout", "-in", key), List.of(), List.of());
        Path site = workplace.write("site.yaml", SITE + publicKey.indent(6));

        try (RunningProgram server = workplace.serve("--site", site.toString())) {
            String answer = run(client, List.of(Workplace.url(server), "billing"), List.of(key));

            assertThat(answer).startsWith("{\"sensors\":[{\"uid\":\"heat-1\",");
        }
    }

    private String run(List<String> program, List<String> arguments, List<String> more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.addAll(arguments);
        command.addAll(more);
        Outcome outcome = Distribution.run(scratch, Map.of(), command);
        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        return outcome.stdout();
    }

    private String script(String name) throws IOException {
        Path copy = scratch.resolve(name);
        try (InputStream script = Peers.class.getResourceAsStream("peer/" + name)) {
            Files.copy(script, copy);
        }
        return copy.toString();
    }

    /** Skips the test when a program is missing; fails it where nothing may be missing. */
    private static void require(String... command) throws InterruptedException {
        boolean there = isThere(command);
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("there is no " + String.join(" ", command));
        }
        Assumptions.assumeTrue(there, "there is no " + String.join(" ", command));
    }

    private static boolean isThere(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
