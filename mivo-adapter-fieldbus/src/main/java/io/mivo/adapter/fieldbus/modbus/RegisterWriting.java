package io.mivo.adapter.fieldbus.modbus;

import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterWrite;
import io.mivo.domain.reading.Octets;

/**
 * One visit that writes: one request, never repeated; after a lost answer the device is asked what it holds.
 *
 * @param session the connection
 * @param unit the unit identifier
 * @param write what to write
 */
record RegisterWriting(PatientSession session, int unit, RegisterWrite write) {
    private static final int MOST_REGISTERS = 123;

    VisitOutcome outcome() {
        ModbusRequest request = ModbusRequest.write(unit, write);
        if (!fits(request)) {
            return new VisitOutcome.DeviceRefused("function " + request.function() + " cannot write " + write.span());
        }
        Reply reply = session.once(request);
        if (reply instanceof Reply.Done) {
            return write.verify() ? readBack() : new VisitOutcome.Sent();
        }
        return leavesDoubt(reply) ? truthAfter(reply) : Outcomes.of(reply);
    }

    /** Whether function and data suit the entries. */
    private static boolean fits(ModbusRequest request) {
        RegisterSpan span = request.span();
        int size = span.table().holdsBits() ? span.count() : 2 * span.count();
        boolean single = request.function() == 16 ? span.count() <= MOST_REGISTERS : span.count() == 1;
        boolean known = request.function() == 5 == span.table().holdsBits();
        return single && known && span.table().isWritable() && request.data().length() == size;
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
        if (!write.verify()) {
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
        Reply reply = session.read(ModbusRequest.read(unit, write.span()));
        if (reply instanceof Reply.Done done) {
            return new VisitOutcome.ReadBack(done.entries(), done.entries().equals(Octets.ofHex(write.hex())));
        }
        return new VisitOutcome.Unconfirmed("accepted, but not to be read back: " + why(reply));
    }

    private static String why(Reply reply) {
        if (reply instanceof Reply.Refused refused) {
            return refused.code().toString();
        }
        return reply instanceof Reply.Failed failed ? failed.detail() : "";
    }
}
