package io.mivo.adapter.fieldbus.modbus;

import io.mivo.adapter.fieldbus.simulator.Socat;
import java.io.IOException;
import java.nio.file.Path;

/** Two pseudo terminals that are joined, each reached by a link. */
record SocatCable(Socat socat, Path ours, Path theirs) implements AutoCloseable {
    static SocatCable in(Path directory) throws IOException, InterruptedException {
        Path ours = directory.resolve("ours");
        Path theirs = directory.resolve("theirs");
        Socat socat = Socat.joining(Socat.terminal(ours), Socat.terminal(theirs));
        return new SocatCable(socat, ours, theirs);
    }

    @Override
    public void close() {
        socat.close();
    }
}
