package io.mivo.app;

import io.mivo.app.Distribution.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A directory where the commands of the distribution are tried. */
record Workplace(Path scratch) {
    private static final String READY = "MIVO ready on ";

    Path path(String name) {
        return scratch.resolve(name);
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(path(name), text);
    }

    Outcome mivo(String... arguments) throws IOException, InterruptedException {
        return mivo(Map.of(), arguments);
    }

    Outcome mivo(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Distribution.launcher().toString()));
        command.addAll(List.of(arguments));
        return Distribution.run(scratch, environment, command);
    }

    /** A server on a free port, which answers when this returns. */
    RunningProgram serve(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(
                List.of("serve", "--http", "127.0.0.1:0", "--data", path("data").toString()));
        all.addAll(List.of(arguments));
        RunningProgram server = RunningProgram.mivo(scratch, Map.of(), all);
        server.line(line -> line.startsWith(READY));
        return server;
    }

    static String url(RunningProgram server) throws InterruptedException {
        return server.line(line -> line.startsWith(READY)).substring(READY.length());
    }

    /** Makes a key. @return the public key as JSON */
    String key(String name) throws IOException, InterruptedException {
        return mivo("key", "--out", path(name).toString()).stdout().strip();
    }

    /** The API as an API user whose key was made here under its own name. */
    Api as(String client, RunningProgram server) throws IOException, InterruptedException {
        String key = path(client).toString();
        Outcome outcome = mivo("token", "--url", url(server), "--client", client, "--key", key);
        if (outcome.exitCode() != 0) {
            throw new AssertionError(outcome.toString());
        }
        return new Api(url(server), Optional.of(outcome.stdout().strip()));
    }
}
