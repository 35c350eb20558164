package io.mivo.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged distribution, run as its users run it. */
final class Distribution {
    private static final long SECONDS = 60;

    private Distribution() {}

    /** What a program left behind. */
    record Outcome(int exitCode, String stdout, String stderr) {}

    static Path directory() {
        return Path.of(System.getProperty("mivo.distribution"));
    }

    static Path launcher() {
        return directory().resolve("bin/mivo");
    }

    /** Runs a command with the Java of this test unless the environment names another. */
    static Outcome run(Path scratch, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path stdout = Files.createTempFile(scratch, "stdout", "");
        Path stderr = Files.createTempFile(scratch, "stderr", "");
        var builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(stdout.toFile())
                .redirectError(stderr.toFile());
        builder.environment().remove("MIVO_JAVA_OPTS");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return outcome(builder.start(), stdout, stderr);
    }

    private static Outcome outcome(Process process, Path stdout, Path stderr) throws IOException, InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running after " + SECONDS + " s");
        }
        return new Outcome(process.exitValue(), Files.readString(stdout), Files.readString(stderr));
    }
}
