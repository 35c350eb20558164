package io.mivo.adapter.fieldbus.modbus;

import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.profile.RegisterWrite;
import io.mivo.domain.reading.Octets;

/**
 * One visit that writes: one request, never repeated; after a lost answer the device is asked what it holds.
 *
 * @param session the connection
 * @param unit the unit identifier
 * @param visit what to write, and whether to ask first what the device holds
 */
record RegisterWriting(PatientSession session, int unit, Visit.WriteRegister visit) {
    private static final String WITHOUT_MASKS = ": the device cannot change single bits; with writeFunction 6 or 16 the"
            + " register is read, changed and written as a whole";

    VisitOutcome outcome() {
        if (!visit.unlessHeld() && !bits().needRest()) {
            return sent(write());
        }
        Reply reply = session.read(ModbusRequest.read(unit, write().span()));
        if (reply instanceof Reply.Done done) {
            return visit.unlessHeld() && bits().areIn(done.entries())
                    ? new VisitOutcome.HeldAlready(done.entries())
                    : sent(bits().needRest() ? bits().among(done.entries()) : write());
        }
        return reply instanceof Reply.Refused && !bits().needRest() ? sent(write()) : untouched(reply);
    }

    /** Nothing was written, so that it does not matter how an answer was no answer. */
    private static VisitOutcome untouched(Reply reply) {
        return Outcomes.of(reply) instanceof VisitOutcome.Garbled garbled
                ? new VisitOutcome.Silent("not written, since it did not tell first what it holds: " + garbled.detail())
                : Outcomes.of(reply);
    }

    private VisitOutcome sent(RegisterWrite whole) {
        ModbusRequest request = ModbusRequest.write(unit, whole);
        if (!request.isWellFormed()) {
            return new VisitOutcome.DeviceRefused("function " + request.function() + " cannot write " + whole.span());
        }
        Reply reply = session.once(request);
        if (reply instanceof Reply.Done) {
            return write().verify() ? readBack() : new VisitOutcome.Sent();
        }
        return leavesDoubt(reply) ? truthAfter(reply) : refused(request, reply);
    }

    private static VisitOutcome refused(ModbusRequest request, Reply reply) {
        boolean unknown = reply instanceof Reply.Refused refused
                && refused.code().equals(ExceptionCode.ILLEGAL_FUNCTION)
                && request.masks();
        return unknown ? new VisitOutcome.DeviceRefused(why(reply) + WITHOUT_MASKS) : Outcomes.of(reply);
    }

    /** A gateway whose device did not answer may have delivered the write; an acknowledged one may still be under way. */
    private static boolean leavesDoubt(Reply reply) {
        if (reply instanceof Reply.Refused refused) {
            return refused.code().equals(ExceptionCode.NO_GATEWAY_TARGET)
                    || refused.code().equals(ExceptionCode.ACKNOWLEDGE);
        }
        return reply instanceof Reply.Failed failed && failed.failure().wasSent();
    }

    private VisitOutcome truthAfter(Reply lost) {
        String lostWhy = why(lost);
        if (!write().verify()) {
            return new VisitOutcome.Unconfirmed(lostWhy);
        }
        return readBack() instanceof VisitOutcome.ReadBack truth ? confirmed(truth, lostWhy) : unconfirmed(lostWhy, "");
    }

    private static VisitOutcome confirmed(VisitOutcome.ReadBack truth, String lostWhy) {
        return truth.equal() ? truth : unconfirmed(lostWhy, "; it holds " + truth.readBack());
    }

    private static VisitOutcome unconfirmed(String lostWhy, String more) {
        return new VisitOutcome.Unconfirmed(lostWhy + more);
    }

    private VisitOutcome readBack() {
        Reply reply = session.read(ModbusRequest.read(unit, write().span()));
        if (reply instanceof Reply.Done done) {
            Octets held = done.entries();
            return new VisitOutcome.ReadBack(held, bits().areIn(held));
        }
        return new VisitOutcome.Unconfirmed("accepted, but not to be read back: " + why(reply));
    }

    private static String why(Reply reply) {
        if (reply instanceof Reply.Refused refused) {
            return refused.code().toString();
        }
        return reply instanceof Reply.Failed failed ? failed.detail() : "";
    }

    private RegisterWrite write() {
        return visit.write();
    }

    private MeantBits bits() {
        return new MeantBits(visit.write());
    }
}
