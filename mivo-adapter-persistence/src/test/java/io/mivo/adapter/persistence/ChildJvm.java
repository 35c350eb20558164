package io.mivo.adapter.persistence;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A program of the tests in a Java virtual machine of its own, which can be killed as a power cut would. */
public final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;

    private ChildJvm(Process process) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a program with this class path. */
    public static ChildJvm start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Its next line; "" once it has ended. */
    public String readLine() throws IOException {
        return Optional.ofNullable(lines.readLine()).orElse("");
    }

    /** All further lines, until it has ended. */
    public List<String> readToEnd() {
        return lines.lines().toList();
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Kills it without warning and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** Waits until it ends by itself. @return its exit code */
    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Kills it if it still runs. */
    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
