package io.mivo.app.architecture.canary.adapter.fieldbus.line;

import io.mivo.app.architecture.canary.Breaks;

@Breaks("threads are born in few places")
public final class Watchdog {
    public void watch(Runnable work) {
        new Thread(work).start();
    }
}
