package io.mivo.app.architecture.canary.app;

import java.time.Instant;
import java.util.logging.Logger;

/** Sound: the app may read clocks, start threads and log as it likes. */
public final class Program {
    public Thread born() {
        return new Thread(() -> Logger.getLogger("app").info(Instant.now().toString()));
    }
}
