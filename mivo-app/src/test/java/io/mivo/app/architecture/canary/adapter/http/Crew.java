package io.mivo.app.architecture.canary.adapter.http;

import io.mivo.app.architecture.canary.Breaks;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Breaks("threads are born in few places")
public final class Crew {
    private final ExecutorService workers = Executors.newCachedThreadPool();

    public void add(Runnable work) {
        workers.execute(work);
    }
}
