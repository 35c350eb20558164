package io.mivo.adapter.fieldbus.modbus;

import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.reading.RawAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One visit that reads the registers of a device; what the device refuses leaves a gap, the rest is still read. */
final class RegisterReading {
    private final PatientSession session;
    private final int unit;
    private final List<RawAnswer.Block> blocks = new ArrayList<>();
    private final List<RawAnswer.Gap> gaps = new ArrayList<>();
    private Optional<VisitOutcome> failure = Optional.empty();

    RegisterReading(PatientSession session, int unit) {
        this.session = session;
        this.unit = unit;
    }

    VisitOutcome read(List<RegisterSpan> spans) {
        RegisterBlock.joining(spans).forEach(this::read);
        if (blocks.isEmpty() && !gaps.isEmpty()) {
            return failure.orElseGet(this::refused);
        }
        return new VisitOutcome.Answered(new RawAnswer.Registers(blocks, gaps));
    }

    private VisitOutcome refused() {
        RawAnswer.Gap first = gaps.get(0);
        return new VisitOutcome.DeviceRefused(first.why() + " at " + first.span());
    }

    private void read(RegisterBlock block) {
        if (failure.isPresent()) {
            miss(block, "not asked after a failure");
        } else if (!block.isFetchable()) {
            miss(block, "more than one request can fetch");
        } else {
            take(block, session.read(ModbusRequest.read(unit, block.span())));
        }
    }

    private void take(RegisterBlock block, Reply reply) {
        if (reply instanceof Reply.Done done) {
            blocks.add(new RawAnswer.Block(block.span(), done.entries()));
        } else if (reply instanceof Reply.Refused refused) {
            refuse(block, refused);
        } else {
            fail(block, Outcomes.of(reply), ((Reply.Failed) reply).detail());
        }
    }

    private void refuse(RegisterBlock block, Reply.Refused refused) {
        if (block.isJoined() && refused.code().mayConcernPart()) {
            block.singles().forEach(this::read);
        } else if (Outcomes.of(refused) instanceof VisitOutcome.DeviceRefused) {
            miss(block, refused.code().toString());
        } else {
            fail(block, Outcomes.of(refused), refused.code().toString());
        }
    }

    private void fail(RegisterBlock block, VisitOutcome outcome, String why) {
        failure = Optional.of(outcome);
        miss(block, why);
    }

    private void miss(RegisterBlock block, String why) {
        block.wanted().forEach(span -> gaps.add(new RawAnswer.Gap(span, why)));
    }
}
