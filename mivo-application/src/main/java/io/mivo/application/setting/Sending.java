package io.mivo.application.setting;

import io.mivo.application.lane.Visited;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.SetMeter.Result;
import java.util.EnumSet;
import java.util.Set;

/** What came of the setting that was sent. */
record Sending(Result result, String detail) {
    private static final Set<Result> EFFECTIVE = EnumSet.of(Result.SET, Result.SENT, Result.UNCONFIRMED);

    /** What a visit that set something tells. */
    static Sending of(Visited visited) {
        if (visited instanceof Visited.Done done) {
            return of(done.outcome());
        }
        if (visited instanceof Visited.NotReached missed) {
            return new Sending(missed.underWay() ? Result.UNCONFIRMED : Result.BUS_BUSY, missed.detail());
        }
        return visited instanceof Visited.Failed
                ? new Sending(Result.UNCONFIRMED, "MIVO failed in the middle of setting it")
                : new Sending(Result.BUS_BUSY, "MIVO is stopping; nothing was sent");
    }

    private static Sending of(VisitOutcome outcome) {
        if (outcome instanceof VisitOutcome.ReadOut out) {
            return new Sending(out.equal() ? Result.SET : Result.MISMATCH, out.detail());
        }
        if (outcome instanceof VisitOutcome.Sent) {
            return new Sending(Result.SENT, "the meter took it");
        }
        if (outcome instanceof VisitOutcome.Unconfirmed unsure) {
            return new Sending(Result.UNCONFIRMED, unsure.detail());
        }
        return failed(outcome);
    }

    private static Sending failed(VisitOutcome outcome) {
        if (outcome instanceof VisitOutcome.Silent silent) {
            return new Sending(Result.NO_ANSWER, silent.detail());
        }
        if (outcome instanceof VisitOutcome.DeviceRefused refused) {
            return new Sending(Result.DEVICE_ERROR, refused.detail());
        }
        if (outcome instanceof VisitOutcome.LineDown down) {
            return new Sending(Result.BUS_UNAVAILABLE, down.detail());
        }
        String detail = outcome instanceof VisitOutcome.Garbled garbled ? garbled.detail() : "an answer that is none";
        return new Sending(Result.UNCONFIRMED, detail);
    }

    boolean mayHaveTakenEffect() {
        return EFFECTIVE.contains(result);
    }
}
