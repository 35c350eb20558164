package io.mivo.adapter.fieldbus.modbus;

import io.mivo.adapter.fieldbus.modbus.LearntBlocks.Lesson;
import io.mivo.adapter.fieldbus.modbus.LearntBlocks.Rest;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.reading.RawAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One visit that reads the registers of a device. A joined block that the device refuses is halved, and what is refused
 * of that asked for in ever smaller pieces; what remains refused leaves a gap, and the next visit asks what worked.
 */
final class RegisterReading {
    private final PatientSession session;
    private final int unit;
    private final Visit.ReadRegisters visit;
    private final LearntBlocks learnt;
    private final List<RawAnswer.Block> blocks = new ArrayList<>();
    private final List<RawAnswer.Gap> gaps = new ArrayList<>();
    private final List<RegisterBlock> lasting = new ArrayList<>();
    private final Map<RegisterBlock, Rest> rests = new HashMap<>();
    private boolean teaches = true;
    private boolean cut;
    private Optional<VisitOutcome> failure = Optional.empty();

    RegisterReading(PatientSession session, int unit, Visit.ReadRegisters visit, LearntBlocks learnt) {
        this.session = session;
        this.unit = unit;
        this.visit = visit;
        this.learnt = learnt;
    }

    VisitOutcome outcome() {
        Optional<Lesson> lesson = learnt.of(visit);
        List<RegisterBlock> planned = lesson.map(Lesson::blocks).orElseGet(this::planned);
        Optional<RegisterBlock> probe = lesson.flatMap(Lesson::probe);
        for (RegisterBlock block : planned) {
            Optional<Rest> rest = lesson.map(each -> each.rests().get(block));
            Optional<Rest> early = rest.filter(learnt::isEarly).filter(each -> !probe.equals(Optional.of(block)));
            early.ifPresentOrElse(each -> leave(block, each), () -> read(block, 0, rest));
        }
        learn(lesson);
        return outcomeOfAll();
    }

    private List<RegisterBlock> planned() {
        return BlockPlan.of(visit.rules(), session.line().transport(), unit).blocks(visit);
    }

    /** A plan lasts until it is cut, and a cut until everything that was refused is there again. */
    private void learn(Optional<Lesson> before) {
        boolean rested = before.filter(each -> !each.rests().isEmpty()).isPresent();
        if (!teaches || failure.isPresent()) {
            return;
        }
        if (rested && rests.isEmpty()) {
            learnt.forget(visit);
        } else if (before.isEmpty() || cut || rested || !rests.isEmpty()) {
            learnt.keep(visit, lasting, rests);
        }
    }

    private VisitOutcome outcomeOfAll() {
        if (blocks.isEmpty() && !gaps.isEmpty()) {
            return failure.orElseGet(this::refused);
        }
        return new VisitOutcome.Answered(new RawAnswer.Registers(blocks, gaps));
    }

    private VisitOutcome refused() {
        RawAnswer.Gap first = gaps.get(0);
        return new VisitOutcome.DeviceRefused(first.why() + " at " + first.span());
    }

    private void leave(RegisterBlock block, Rest rest) {
        lasting.add(block);
        rests.put(block, rest);
        miss(block, rest.why() + ", not asked again so soon");
    }

    private void read(RegisterBlock block, int cuts, Optional<Rest> rest) {
        if (failure.isPresent()) {
            miss(block, "not asked after a failure");
        } else if (!visit.rules().allow(block.span())) {
            lasting.add(block);
            miss(block, "more than the device lets one request fetch");
        } else {
            take(block, cuts, rest, session.read(ModbusRequest.read(unit, block.span())));
        }
    }

    private void take(RegisterBlock block, int cuts, Optional<Rest> rest, Reply reply) {
        if (reply instanceof Reply.Done done) {
            lasting.add(block);
            blocks.add(new RawAnswer.Block(block.span(), done.entries()));
        } else if (reply instanceof Reply.Refused refused) {
            refuse(block, cuts, rest, refused.code());
        } else {
            fail(block, Outcomes.of(reply), ((Reply.Failed) reply).detail());
        }
    }

    private void refuse(RegisterBlock block, int cuts, Optional<Rest> rest, ExceptionCode code) {
        if (block.isJoined() && code.mayConcernPart()) {
            cut = true;
            teaches &= code.isLasting();
            block.cut(code, cuts).forEach(part -> read(part, cuts + 1, Optional.empty()));
        } else if (Outcomes.of(new Reply.Refused(code)) instanceof VisitOutcome.DeviceRefused) {
            lasting.add(block);
            if (code.isLasting()) {
                rests.put(block, learnt.refused(rest, code.toString()));
            }
            miss(block, code.toString());
        } else {
            fail(block, Outcomes.of(new Reply.Refused(code)), code.toString());
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
