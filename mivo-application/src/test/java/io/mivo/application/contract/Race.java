package io.mivo.application.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets several threads do the same at the same time. */
public final class Race {
    private static final int RUNNERS = 4;

    private Race() {}

    /** What each of them got; the first failure of one, if any. */
    public static <T> List<T> run(Callable<T> work) throws InterruptedException, ExecutionException {
        ExecutorService runners = Executors.newFixedThreadPool(RUNNERS);
        CyclicBarrier start = new CyclicBarrier(RUNNERS);
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < RUNNERS; i++) {
                all.add(() -> {
                    start.await();
                    return work.call();
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : runners.invokeAll(all)) {
                results.add(each.get());
            }
            return results;
        } finally {
            runners.shutdownNow();
        }
    }
}
