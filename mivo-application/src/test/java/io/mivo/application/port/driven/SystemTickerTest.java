package io.mivo.application.port.driven;

import io.mivo.application.contract.TickerContract;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class SystemTickerTest extends TickerContract {
    @Override
    protected Ticker ticker() {
        return Ticker.SYSTEM;
    }

    @Override
    protected void pass(Duration time) {
        try {
            new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
