package io.mivo.application.fake;

import io.mivo.application.contract.TickerContract;
import io.mivo.application.port.driven.Ticker;
import java.time.Duration;

class LeapingTickerTest extends TickerContract {
    private final LeapingTicker ticker = new LeapingTicker();

    @Override
    protected Ticker ticker() {
        return ticker;
    }

    @Override
    protected void pass(Duration time) {
        ticker.leap(time);
    }
}
