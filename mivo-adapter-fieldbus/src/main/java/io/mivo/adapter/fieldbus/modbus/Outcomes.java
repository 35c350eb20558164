package io.mivo.adapter.fieldbus.modbus;

import io.mivo.application.port.driven.VisitOutcome;

/** What a reply without an answer means for its visit. */
final class Outcomes {
    private Outcomes() {}

    static VisitOutcome of(Reply reply) {
        if (reply instanceof Reply.Refused refused) {
            return ofRefusal(refused.code());
        }
        if (reply instanceof Reply.Failed failed) {
            return ofFailure(failed);
        }
        throw new IllegalArgumentException("an answer is no failure");
    }

    private static VisitOutcome ofRefusal(ExceptionCode code) {
        if (code.equals(ExceptionCode.NO_GATEWAY_PATH)) {
            return new VisitOutcome.LineDown(code.toString());
        }
        if (code.equals(ExceptionCode.NO_GATEWAY_TARGET)) {
            return new VisitOutcome.Silent(code.toString());
        }
        return new VisitOutcome.DeviceRefused(code.toString());
    }

    private static VisitOutcome ofFailure(Reply.Failed failed) {
        String detail = failed.detail();
        return switch (failed.failure()) {
            case UNREACHABLE, UNSENT -> new VisitOutcome.LineDown(detail);
            case TOO_LATE, SILENT, CLOSED -> new VisitOutcome.Silent(detail);
            case GARBLED -> new VisitOutcome.Garbled(detail);
        };
    }
}
