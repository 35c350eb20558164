package io.mivo.adapter.fieldbus.simulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running socat, which makes pseudo terminals that are reached by links; without socat a test is skipped, save in CI. */
public final class Socat implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/socat");
    private static final Duration LONGEST_START = Duration.ofSeconds(10);
    private static final long STEP_MILLIS = 5;

    /** What it tells when both ends are set up. */
    private static final String READY = "starting data transfer loop";

    private final Process process;

    private Socat(Process process) {
        this.process = process;
    }

    /**
     * Joins two ends, and waits until it carries octets between them. The links to terminals are there earlier; who opened
     * one then would lose the time-out of his reads, because socat sets the terminal after that.
     */
    public static Socat joining(String one, String other) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PROGRAM) || "true".equals(System.getenv("CI")), "no socat");
        Process process = new ProcessBuilder(PROGRAM.toString(), "-d", "-d", one, other).start();
        Socat socat = new Socat(process);
        socat.await();
        return socat;
    }

    /** An end that is a terminal. */
    public static String terminal(Path link) {
        return "pty,raw,echo=0,link=" + link;
    }

    private void await() throws IOException, InterruptedException {
        BufferedReader told = process.errorReader();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        List<String> heard = new ArrayList<>();
        while (heard.stream().noneMatch(line -> line.contains(READY))) {
            if (told.ready()) {
                heard.add(told.readLine());
            } else if (process.waitFor(STEP_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                close();
                throw new AssertionError("socat did not begin: " + heard);
            }
        }
    }

    /** The program, to speak with an end that is its standard input and output. */
    public Process process() {
        return process;
    }

    /** Waits until its links are gone, which nobody else may delete meanwhile. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
