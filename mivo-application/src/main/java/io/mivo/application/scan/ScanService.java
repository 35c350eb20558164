package io.mivo.application.scan;

import io.mivo.application.lane.BusDispatcher;
import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.application.port.driven.DeviceProfiles;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driving.ScanUnits;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.refusal.RefusedException;

/** Scans lines over a dispatcher. Safe for use by many threads. */
public final class ScanService implements ScanUnits {
    private final BusDispatcher dispatcher;
    private final Recognition recognition;
    private final Ticker ticker;

    /** Scans over a dispatcher, and looks for profiles that fit. */
    public ScanService(BusDispatcher dispatcher, DeviceProfiles profiles, AnswerDecoding decoding, Ticker ticker) {
        this.dispatcher = dispatcher;
        this.recognition = new Recognition(profiles, decoding);
        this.ticker = ticker;
    }

    @Override
    public Outcome scan(Range range, Follower follower) {
        if (range.line().protocol() != Protocol.MODBUS) {
            throw RefusedException.malformed("/line", range.line().endpoint() + " is no Modbus line");
        }
        return new UnitScan(range, new Asking(range.line(), dispatcher, ticker), recognition, ticker).follow(follower);
    }
}
