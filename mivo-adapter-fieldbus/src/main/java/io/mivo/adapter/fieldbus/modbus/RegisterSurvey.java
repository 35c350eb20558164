package io.mivo.adapter.fieldbus.modbus;

import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.reading.RawAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One visit that finds out what a device has in a span: refused blocks are halved, down to single entries. */
final class RegisterSurvey {
    private static final int MOST_REGISTERS = 124;
    private static final int MOST_BITS = 2000;

    private final PatientSession session;
    private final int unit;
    private final List<RawAnswer.Block> blocks = new ArrayList<>();
    private final List<RawAnswer.Gap> gaps = new ArrayList<>();
    private Optional<String> end = Optional.empty();
    private Optional<VisitOutcome> failure = Optional.empty();

    RegisterSurvey(PatientSession session, int unit) {
        this.session = session;
        this.unit = unit;
    }

    /** What is there; a failure only when nothing was learned before it. */
    VisitOutcome of(RegisterSpan span) {
        int most = span.table().holdsBits() ? MOST_BITS : MOST_REGISTERS;
        for (int from = 0; from < span.count(); from += most) {
            look(part(span, from, Math.min(most, span.count() - from)));
        }
        return failure.filter(any -> blocks.isEmpty())
                .orElseGet(() -> new VisitOutcome.Answered(new RawAnswer.Registers(blocks, gaps)));
    }

    private void look(RegisterSpan span) {
        if (end.isPresent()) {
            gaps.add(new RawAnswer.Gap(span, end.get()));
            return;
        }
        Reply reply = session.read(ModbusRequest.read(unit, span));
        if (reply instanceof Reply.Done done) {
            blocks.add(new RawAnswer.Block(span, done.entries()));
        } else if (reply instanceof Reply.Refused refused) {
            refused(span, refused);
        } else {
            stop(span, ((Reply.Failed) reply).detail(), Outcomes.of(reply));
        }
    }

    private void refused(RegisterSpan span, Reply.Refused refused) {
        String why = refused.code().toString();
        if (!refused.code().mayConcernPart()) {
            stop(span, why, Outcomes.of(refused));
        } else if (span.count() == 1) {
            gaps.add(new RawAnswer.Gap(span, why));
        } else {
            int half = half(span.count());
            look(part(span, 0, half));
            look(part(span, half, span.count() - half));
        }
    }

    /** Even where it can be, so that values of two registers are not cut. */
    private static int half(int count) {
        return count == 2 ? 1 : (count / 2 + 1) & ~1;
    }

    /** A table that the device does not know is a finding; silence is none. */
    private void stop(RegisterSpan span, String why, VisitOutcome outcome) {
        end = Optional.of(why);
        gaps.add(new RawAnswer.Gap(span, why));
        failure = Optional.of(outcome).filter(each -> !(each instanceof VisitOutcome.DeviceRefused));
    }

    private static RegisterSpan part(RegisterSpan span, int from, int count) {
        return new RegisterSpan(span.table(), span.address() + from, count);
    }
}
