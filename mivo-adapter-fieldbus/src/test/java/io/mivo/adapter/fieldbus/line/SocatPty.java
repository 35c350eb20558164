package io.mivo.adapter.fieldbus.line;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A pseudo terminal made by socat, reached by a link as an adapter is in {@code /dev/serial/by-id}. */
final class SocatPty implements Peer {
    private static final Path SOCAT = Path.of("/usr/bin/socat");

    private final Process socat;
    private final Path link;

    private SocatPty(Process socat, Path link) {
        this.socat = socat;
        this.link = link;
    }

    /** Plugs it in; without socat the test is skipped, save in CI. */
    static SocatPty at(Path link) throws IOException {
        assumeTrue(Files.isExecutable(SOCAT) || "true".equals(System.getenv("CI")), "no socat");
        Process socat = new ProcessBuilder(SOCAT.toString(), "pty,raw,echo=0,link=" + link, "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        SocatPty pty = new SocatPty(socat, link);
        pty.await();
        return pty;
    }

    private void await() throws IOException {
        try {
            for (int i = 0; i < 1000 && !Files.exists(link); i++) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        link.toRealPath();
    }

    Path device() throws IOException {
        return link.toRealPath();
    }

    @Override
    public void say(byte... octets) throws IOException {
        socat.getOutputStream().write(octets);
        socat.getOutputStream().flush();
    }

    @Override
    public byte[] hear(int count) throws IOException {
        return socat.getInputStream().readNBytes(count);
    }

    /** Pulls it out; the link goes with it. */
    @Override
    public void close() throws IOException {
        socat.destroy();
        try {
            socat.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(link);
    }
}
