package io.mivo.application.reading;

import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.reading.Reading.Outcome;

/** The results of reads that gave no answer. */
final class ReadFailures {
    private ReadFailures() {}

    static Outcome outcome(VisitOutcome outcome) {
        if (outcome instanceof VisitOutcome.Silent silent) {
            return Outcome.of(ReadResult.NO_ANSWER, silent.detail());
        }
        if (outcome instanceof VisitOutcome.Garbled garbled) {
            return Outcome.of(ReadResult.BAD_ANSWER, garbled.detail());
        }
        if (outcome instanceof VisitOutcome.DeviceRefused refused) {
            return Outcome.of(ReadResult.DEVICE_ERROR, refused.detail());
        }
        if (outcome instanceof VisitOutcome.LineDown down) {
            return Outcome.of(ReadResult.BUS_UNAVAILABLE, down.detail());
        }
        throw new IllegalStateException("a read cannot end so: " + outcome);
    }
}
