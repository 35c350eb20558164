package io.mivo.application.writing;

import io.mivo.application.lane.BusDispatcher;
import io.mivo.application.lane.Order;
import io.mivo.application.lane.Urgency;
import io.mivo.application.lane.Visited;
import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.WriteValues.Outcome;
import io.mivo.application.port.driving.WriteValues.WriteResult;
import io.mivo.application.reading.KeptReadings;
import io.mivo.application.reading.ReadOrders;
import io.mivo.application.writing.CheckedItem.Ready;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.sensor.Connection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Sends one item and tells what came of it. Safe for use by many threads. */
final class ItemSending {
    private static final String HELD =
            "the device held it already, so it was not written again; 'force' writes it all the same";

    private final BusDispatcher dispatcher;
    private final ReadOrders orders;
    private final AnswerDecoding decoding;
    private final KeptReadings readings;
    private final RecentWrites recent;

    ItemSending(WritingService.Way way, KeptReadings readings, RecentWrites recent) {
        this.dispatcher = way.dispatcher();
        this.orders = way.orders();
        this.decoding = way.decoding();
        this.readings = readings;
        this.recent = recent;
    }

    Outcome send(Ready item, Deadline deadline) {
        Outcome outcome = sent(item, deadline);
        if (outcome.result() != WriteResult.WRITTEN) {
            recent.forget(item);
        }
        return outcome;
    }

    private Outcome sent(Ready item, Deadline deadline) {
        Connection connection = item.sensor().connection();
        Visited visited = dispatcher
                .submit(new Order(orders.line(connection), recent.visit(item), Urgency.URGENT, deadline))
                .await();
        if (visited instanceof Visited.Done done) {
            keep(item, done);
            return outcome(item, done.outcome());
        }
        if (visited instanceof Visited.Failed) {
            return item.outcome(WriteResult.UNCONFIRMED, "MIVO failed in the middle of writing");
        }
        return visited instanceof Visited.NotReached missed
                ? notReached(item, missed)
                : item.outcome(WriteResult.NOT_SENT, "MIVO is stopping");
    }

    /** A whole readout after a write is as good as any other, where the meter is usually read in this manner. */
    private void keep(Ready item, Visited.Done done) {
        boolean usual = item.sensor().connection().habits().reset().isEmpty();
        if (done.outcome() instanceof VisitOutcome.ReadOut out && usual && isWhole(out.answer())) {
            readings.conclude(item.sensor(), new Visited.Done(new VisitOutcome.Answered(out.answer()), done.at()));
        }
    }

    private static boolean isWhole(RawAnswer.Telegrams answer) {
        return answer.complete() && !answer.frames().isEmpty();
    }

    private static Outcome notReached(Ready item, Visited.NotReached missed) {
        return missed.underWay()
                ? item.outcome(WriteResult.UNCONFIRMED, missed.detail())
                : item.outcome(WriteResult.BUS_BUSY, missed.detail());
    }

    private Outcome outcome(Ready item, VisitOutcome outcome) {
        if (outcome instanceof VisitOutcome.ReadBack back) {
            return readBack(item, back);
        }
        if (outcome instanceof VisitOutcome.HeldAlready held) {
            return item.outcome(WriteResult.WRITTEN, held(item, held.readBack()), Optional.of(HELD));
        }
        if (outcome instanceof VisitOutcome.ReadOut out) {
            return readOut(item, out);
        }
        if (outcome instanceof VisitOutcome.Sent) {
            return item.outcome(WriteResult.SENT, Optional.empty(), Optional.empty());
        }
        if (outcome instanceof VisitOutcome.Unconfirmed unsure) {
            return item.outcome(WriteResult.UNCONFIRMED, unsure.detail());
        }
        return failed(item, outcome);
    }

    private static Outcome failed(Ready item, VisitOutcome outcome) {
        if (outcome instanceof VisitOutcome.Silent silent) {
            return item.outcome(WriteResult.NO_ANSWER, silent.detail());
        }
        if (outcome instanceof VisitOutcome.DeviceRefused refused) {
            return item.outcome(WriteResult.DEVICE_ERROR, refused.detail());
        }
        if (outcome instanceof VisitOutcome.LineDown down) {
            return item.outcome(WriteResult.BUS_UNAVAILABLE, down.detail());
        }
        String detail = outcome instanceof VisitOutcome.Garbled garbled ? garbled.detail() : "an answer that is none";
        return item.outcome(WriteResult.UNCONFIRMED, detail);
    }

    private Outcome readBack(Ready item, VisitOutcome.ReadBack back) {
        Optional<BigDecimal> held = held(item, back.readBack());
        if (!back.equal()) {
            return item.outcome(
                    WriteResult.MISMATCH, held, Optional.of("the device holds another value than was sent"));
        }
        recent.written(item);
        return item.outcome(WriteResult.WRITTEN, held, Optional.empty());
    }

    private Optional<BigDecimal> held(Ready item, Octets entries) {
        RegisterSpan span = ((Visit.WriteRegister) item.visit()).write().span();
        RawAnswer.Block block = new RawAnswer.Block(span, entries);
        return held(item, new RawAnswer.Registers(List.of(block), List.of()));
    }

    /** What the value reads as now decides; a meter that does not show it any more leaves it open. */
    private Outcome readOut(Ready item, VisitOutcome.ReadOut out) {
        Optional<BigDecimal> held = held(item, out.answer());
        if (held.isEmpty() && !out.equal()) {
            return item.outcome(WriteResult.UNCONFIRMED, out.detail());
        }
        boolean written = held.map(now -> now.compareTo(item.value()) == 0).orElse(true);
        return written
                ? item.outcome(WriteResult.WRITTEN, held, Optional.empty())
                : item.outcome(WriteResult.MISMATCH, held, Optional.of(out.detail()));
    }

    private Optional<BigDecimal> held(Ready item, RawAnswer answer) {
        DeviceProfile alone = new DeviceProfile(List.of(item.point()));
        return decoding.decode(answer, alone, item.sensor().label().meterType()).content().values().stream()
                .filter(value -> value.code().equals(item.point().code()))
                .findFirst()
                .flatMap(value -> value.measured().number());
    }
}
