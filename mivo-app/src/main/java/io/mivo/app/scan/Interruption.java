package io.mivo.app.scan;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C during a search: what was found is told and written down before the program leaves with 1. */
public final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 4;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;

    /** From now on a signal does this and waits until the search is over. */
    public Interruption(Runnable interrupt) {
        this.hook = new Thread(() -> leave(interrupt), "mivo-scan-end");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void leave(Runnable interrupt) {
        interrupt.run();
        try {
            var unused = over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    /** The search is over and everything was told. */
    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException leaving) {
            await();
        }
    }

    /** The signal ends the program. */
    private static void await() {
        try {
            TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
