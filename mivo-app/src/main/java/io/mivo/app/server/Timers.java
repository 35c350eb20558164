package io.mivo.app.server;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does things again and again on one thread; what fails is logged and tried again. Safe for use by many threads. */
final class Timers implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Timers.class.getName());

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "mivo-timers");
        thread.setDaemon(true);
        return thread;
    });

    /** Does something now and at each tick from now on. */
    void every(long millis, Runnable task) {
        var unused = executor.scheduleAtFixedRate(() -> attempt(task), 0, millis, TimeUnit.MILLISECONDS);
    }

    // the edge of a thread: whatever is thrown here would end the timer silently
    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "a timer's task failed and is tried again", failure);
        }
    }

    /** Begins nothing more; does not wait for what runs. */
    @Override
    public void close() {
        executor.shutdown();
    }
}
