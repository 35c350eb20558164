package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.app.Distribution.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
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

    private static final String LISTED = "{\"sensors\":[{\"uid\":\"heat-1\",";

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

    @Test
    void the_oauth_sdk_of_nimbus() throws Exception {
        assertListed(NimbusClient::list);
    }

    @Test
    void the_oauth_sdk_of_nimbus_with_a_token_bound_to_its_key() throws Exception {
        assertListed(NimbusClient::listPossessing);
    }

    @Test
    void spring_security() throws Exception {
        assertListed(SpringClient::list);
    }

    /** A client on the virtual machine, with the URL of a server and the name and key of an API user. */
    private interface JavaClient {
        String list(String url, String client, KeyPair key) throws Exception;
    }

    private void assertListed(JavaClient client) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair key = generator.generateKeyPair();
        String text = Base64.getMimeEncoder().encodeToString(key.getPublic().getEncoded());
        String pem = "-----BEGIN PUBLIC KEY-----\n" + text + "\n-----END PUBLIC KEY-----\n";

        try (RunningProgram server = serve(pem)) {
            assertThat(client.list(Workplace.url(server), "billing", key)).startsWith(LISTED);
        }
    }

    private void assertListed(List<String> making, List<String> client) throws IOException, InterruptedException {
        String key = workplace.path("key.pem").toString();
        run(List.of("openssl"), making, List.of("-out", key));
        String publicKey = run(List.of("openssl", "pkey", "-pubout", "-in", key), List.of(), List.of());

        try (RunningProgram server = serve(publicKey)) {
            String answer = run(client, List.of(Workplace.url(server), "billing"), List.of(key));

            assertThat(answer).startsWith(LISTED);
        }
    }

    private RunningProgram serve(String publicKey) throws IOException, InterruptedException {
        Path site = workplace.write("site.yaml", SITE + publicKey.indent(6));
        return workplace.serve("--site", site.toString());
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
