package io.mivo.application.setting;

import io.mivo.application.lane.Visited;
import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.SetMeter.Before;
import io.mivo.application.port.driving.SetMeter.Result;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.sensor.FoundMeter;
import java.util.List;

/** Who answers at an address. */
sealed interface Meeting {
    /** Exactly one meter, with a telegram of it. */
    record Met(FoundMeter meter, Octets telegram) implements Meeting {
        /** What it holds before it is set. */
        Before before(AnswerDecoding decoding) {
            RawAnswer answer = new RawAnswer.Telegrams(List.of(telegram), true);
            return new Before(
                    meter,
                    decoding.decode(answer, DeviceProfile.WHATEVER_IT_SENDS, meter.meterType())
                            .content()
                            .deviceTime());
        }
    }

    /** Nobody, several, or nobody can know. */
    record Missed(Result result, String detail) implements Meeting {}

    /** What a probe tells. */
    static Meeting of(Visited visited, DeviceAddress address) {
        if (visited instanceof Visited.Done done) {
            return of(done.outcome(), address);
        }
        return new Missed(
                Result.BUS_BUSY,
                visited instanceof Visited.NotReached missed ? missed.detail() : "MIVO cannot ask the meter now");
    }

    private static Meeting of(VisitOutcome outcome, DeviceAddress address) {
        if (outcome instanceof VisitOutcome.Met met) {
            return new Met(met.meter(), met.telegram());
        }
        if (outcome instanceof VisitOutcome.Silent) {
            return new Missed(Result.NO_ANSWER, "nobody answers at " + address + "; nothing was sent");
        }
        if (outcome instanceof VisitOutcome.LineDown down) {
            return new Missed(Result.BUS_UNAVAILABLE, down.detail());
        }
        String why = "several meters answer at " + address + ", or one that is disturbed; nothing was sent";
        return new Missed(Result.REFUSED, why);
    }
}
