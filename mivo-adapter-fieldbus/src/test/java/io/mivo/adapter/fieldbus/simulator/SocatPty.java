package io.mivo.adapter.fieldbus.simulator;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A pseudo terminal whose far end is a TCP server.
 *
 * @param socat which makes it
 * @param device the terminal
 */
public record SocatPty(Socat socat, Path device) implements AutoCloseable {
    /**
     * Makes a terminal.
     *
     * @param directory where its link is put
     * @param port of the server on 127.0.0.1
     */
    public static SocatPty to(int port, Path directory) throws IOException, InterruptedException {
        Path device = directory.resolve("tty");
        String server = "tcp:127.0.0.1:" + port + ",nodelay";
        return new SocatPty(Socat.joining(Socat.terminal(device), server), device);
    }

    @Override
    public void close() {
        socat.close();
    }
}
