package io.mivo.app.architecture.canary.adapter.fieldbus.mbus.codec;

import io.mivo.app.architecture.canary.Breaks;

@Breaks("the codec is pure")
public final class Sleeper {
    public void pause() throws InterruptedException {
        Thread.sleep(1);
    }
}
