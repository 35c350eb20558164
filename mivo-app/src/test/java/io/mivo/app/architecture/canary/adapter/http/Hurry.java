package io.mivo.app.architecture.canary.adapter.http;

import io.mivo.app.architecture.canary.Breaks;
import java.util.List;
import java.util.concurrent.CompletableFuture;

@Breaks("threads are born in few places")
public final class Hurry {
    public void runAll(Runnable work) {
        CompletableFuture.runAsync(work);
        List.of(work).parallelStream().forEach(Runnable::run);
    }
}
