package io.mivo.adapter.http.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The openssl of this host, as another judge and maker of certificates. */
final class OpenSsl {
    private OpenSsl() {}

    /** What a command prints; the test is skipped without openssl, and fails without it where nothing may be missing. */
    static String run(Path directory, String... arguments) throws IOException, InterruptedException {
        requireThere();
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError(command + ": " + out);
        }
        return out;
    }

    private static void requireThere() throws InterruptedException {
        boolean there = isThere();
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("there is no openssl");
        }
        Assumptions.assumeTrue(there, "there is no openssl");
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
