package io.mivo.application.scan;

import io.mivo.application.lane.BusDispatcher;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driving.ScanUnits;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.refusal.RefusedException;

/** Scans lines over a dispatcher. Safe for use by many threads. */
public final class ScanService implements ScanUnits {
    private final BusDispatcher dispatcher;
    private final Ticker ticker;

    /** Scans over a dispatcher. */
    public ScanService(BusDispatcher dispatcher, Ticker ticker) {
        this.dispatcher = dispatcher;
        this.ticker = ticker;
    }

    @Override
    public Outcome scan(Range range, Follower follower) {
        if (range.line().protocol() != Protocol.MODBUS) {
            throw RefusedException.malformed("/line", range.line().endpoint() + " is no Modbus line");
        }
        return new UnitScan(range, new Asking(range.line(), dispatcher, ticker), ticker).follow(follower);
    }
}
