package io.mivo.adapter.fieldbus.line;

import io.mivo.adapter.fieldbus.simulator.Socat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A pseudo terminal reached by a link, as an adapter is in {@code /dev/serial/by-id}; the test is what is plugged in. */
record SocatPty(Socat socat, Path link) implements Peer {
    /** Plugs it in. */
    static SocatPty at(Path link) throws IOException {
        try {
            return new SocatPty(Socat.joining(Socat.terminal(link), "-"), link);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    Path device() throws IOException {
        return link.toRealPath();
    }

    @Override
    public void say(byte... octets) throws IOException {
        socat.process().getOutputStream().write(octets);
        socat.process().getOutputStream().flush();
    }

    @Override
    public byte[] hear(int count) throws IOException {
        return socat.process().getInputStream().readNBytes(count);
    }

    /** Pulls it out; the link goes with it. */
    @Override
    public void close() throws IOException {
        socat.close();
        Files.deleteIfExists(link);
    }
}
