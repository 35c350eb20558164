package io.mivo.app.server;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/**
 * What is done when SIGTERM or SIGINT ends the program: it closes what was opened, last things first, and leaves with 0
 * within five seconds whatever hangs. Safe for use by many threads.
 */
public final class OrderlyEnd {
    private static final System.Logger LOG = System.getLogger(OrderlyEnd.class.getName());
    private static final long PATIENCE_MILLIS = 4_700;

    private final Deque<Runnable> endings = new ArrayDeque<>();
    private final Thread hook = new Thread(this::leave, "mivo-end");

    /** From now on a signal ends the program in order. */
    public OrderlyEnd() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Notes what is to be done at the end, before what was noted earlier. */
    public void first(Runnable ending) {
        synchronized (endings) {
            endings.push(ending);
        }
    }

    /** Ends everything now, and lets the program leave as it likes. */
    public void now() {
        dismiss();
        endAll();
    }

    /** Lets a signal end the program at once. */
    private void dismiss() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            awaitSignal();
        }
    }

    /** Waits for the signal, which ends the program. */
    public void awaitSignal() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void leave() {
        Thread endings = new Thread(this::endAll, "mivo-endings");
        endings.setDaemon(true);
        endings.start();
        try {
            endings.join(PATIENCE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    private void endAll() {
        synchronized (endings) {
            while (!endings.isEmpty()) {
                end(endings.pop());
            }
        }
    }

    // the edge of a thread: whatever fails, the rest must still be ended
    private static void end(Runnable ending) {
        try {
            ending.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "something could not be ended in order", failure);
        }
    }
}
