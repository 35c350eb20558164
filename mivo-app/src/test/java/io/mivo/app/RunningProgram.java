package io.mivo.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A program that goes on running beside the test; what it prints is heard line by line. */
final class RunningProgram implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final Process process;
    private final Path stderr;
    private final List<String> heard = new ArrayList<>();

    private RunningProgram(Process process, Path stderr) {
        this.process = process;
        this.stderr = stderr;
        Thread listener = new Thread(this::listen, "listener");
        listener.setDaemon(true);
        listener.start();
    }

    /** Starts the packaged distribution. */
    static RunningProgram mivo(Path scratch, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(Distribution.launcher().toString()));
        command.addAll(arguments);
        return start(scratch, environment, command);
    }

    static RunningProgram start(Path scratch, Map<String, String> environment, List<String> command)
            throws IOException {
        Path stderr = Files.createTempFile(scratch, "stderr", "");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(stderr.toFile());
        builder.environment().remove("MIVO_JAVA_OPTS");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return new RunningProgram(builder.start(), stderr);
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException closed) {
            hear("");
        }
    }

    private synchronized void hear(String line) {
        heard.add(line);
        notifyAll();
    }

    /** The first line of this kind, printed already or yet to come. */
    synchronized String line(Predicate<String> kind) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        Optional<String> found = heard.stream().filter(kind).findFirst();
        while (found.isEmpty()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new AssertionError("the line did not come; stdout " + heard + ", stderr " + stderr());
            }
            wait(100);
            found = heard.stream().filter(kind).findFirst();
        }
        return found.get();
    }

    synchronized List<String> lines() {
        return List.copyOf(heard);
    }

    String stderr() {
        try {
            return Files.readString(stderr);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Sends SIGTERM. @return the exit code */
    int terminate() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    /** Sends SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running; stdout " + lines() + ", stderr " + stderr());
        }
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
