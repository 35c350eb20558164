package io.mivo.adapter.fieldbus.modbus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Two pseudo terminals joined by socat, each reached by a link; without socat the test is skipped, save in CI. */
record SocatCable(Process socat, Path ours, Path theirs) implements AutoCloseable {
    private static final Path SOCAT = Path.of("/usr/bin/socat");

    static SocatCable in(Path directory) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(SOCAT) || "true".equals(System.getenv("CI")), "no socat");
        Path ours = directory.resolve("ours");
        Path theirs = directory.resolve("theirs");
        Process socat = new ProcessBuilder(SOCAT.toString(), end(ours), end(theirs))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        for (int i = 0; i < 1000 && !(Files.exists(ours) && Files.exists(theirs)); i++) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return new SocatCable(socat, ours, theirs);
    }

    private static String end(Path link) {
        return "pty,raw,echo=0,link=" + link;
    }

    /** Waits until its links are gone, which nobody else may delete meanwhile. */
    @Override
    public void close() {
        socat.destroy();
        try {
            socat.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
