package io.mivo.adapter.fieldbus.simulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;

/** A pseudo terminal whose far end is a TCP server, made by socat; a test that wants one is skipped where socat is absent. */
public final class SocatPty implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(5);
    private static final long STEP_MILLIS = 20;

    private final Process socat;
    private final Path device;

    private SocatPty(Process socat, Path device) {
        this.socat = socat;
        this.device = device;
    }

    /**
     * Makes a terminal.
     *
     * @param directory where its link is put
     * @param port of the server on 127.0.0.1
     */
    public static SocatPty to(int port, Path directory) throws IOException, InterruptedException {
        requireSocat();
        Path device = directory.resolve("tty");
        Process socat = new ProcessBuilder(
                        "socat", "pty,raw,echo=0,link=" + device, "tcp:127.0.0.1:" + port + ",nodelay")
                .redirectErrorStream(true)
                .start();
        SocatPty pty = new SocatPty(socat, device);
        pty.awaitLink();
        return pty;
    }

    /** The terminal. */
    public Path device() {
        return device;
    }

    /** Waits until its link is gone, which nobody else may delete meanwhile. */
    @Override
    public void close() {
        socat.destroy();
        try {
            socat.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitLink() throws InterruptedException {
        long steps = LONGEST_START.toMillis() / STEP_MILLIS;
        for (long step = 0; step < steps && !Files.exists(device); step++) {
            if (socat.waitFor(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("socat ended with " + socat.exitValue());
            }
        }
    }

    private static void requireSocat() throws InterruptedException {
        boolean present = isPresent();
        if (!present && "true".equals(System.getenv("CI"))) {
            Assertions.fail("socat is not installed");
        }
        assumeTrue(present, "socat is not installed");
    }

    private static boolean isPresent() throws InterruptedException {
        try {
            Process asked = new ProcessBuilder("socat", "-V")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return asked.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
