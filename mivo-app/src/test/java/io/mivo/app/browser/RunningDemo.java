package io.mivo.app.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** {@code mivo demo} of the packaged distribution, as its users start it. */
final class RunningDemo implements AutoCloseable {
    private static final String READY = "MIVO ready on ";
    private static final String LINK = "/setup#";

    private final Process process;
    private final BufferedReader stdout;
    private final String url;
    private final String setupLink;

    private RunningDemo(Process process) throws IOException {
        this.process = process;
        this.stdout = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.url = lineWith(READY).replace(READY, "").strip();
        String line = lineWith(LINK);
        this.setupLink = line.substring(line.indexOf("http")).strip();
    }

    /** Starts it on a free port, and waits until it is ready. */
    static RunningDemo start() {
        String launcher =
                Path.of(System.getProperty("mivo.distribution"), "bin/mivo").toString();
        ProcessBuilder builder = new ProcessBuilder(launcher, "demo", "--http", "127.0.0.1:0")
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            return new RunningDemo(builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String lineWith(String text) throws IOException {
        String line = stdout.readLine();
        while (line != null && !line.contains(text)) {
            line = stdout.readLine();
        }
        if (line == null) {
            throw new AssertionError("the demo ended before it said '" + text + "'");
        }
        return line;
    }

    /** Where its pages begin, without a slash at the end. */
    String url() {
        return url;
    }

    /** Where the administrator chooses a password. */
    String setupLink() {
        return setupLink;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
