package io.mivo.application.writing;

import io.mivo.application.lane.BusDispatcher;
import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.RecordEncoding;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.ValueEncoding;
import io.mivo.application.port.driving.WriteValues;
import io.mivo.application.reading.KeptReadings;
import io.mivo.application.reading.ReadOrders;
import io.mivo.application.reading.SensorGate;
import io.mivo.application.reading.Timeouts;
import io.mivo.application.writing.CheckedItem.Ready;
import io.mivo.application.writing.CheckedItem.Refused;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.Scope;
import io.mivo.domain.refusal.Fault;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.SensorUid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes values: checks every item, then sends them in order. Safe for use by many threads. */
public final class WritingService implements WriteValues {
    private static final System.Logger LOG = System.getLogger(WritingService.class.getName());

    private final SensorGate gate;
    private final ItemChecks checks;
    private final ItemSending sending;
    private final Ticker ticker;

    /** How values go out and come back. */
    public record Way(
            BusDispatcher dispatcher,
            ReadOrders orders,
            ValueEncoding registers,
            RecordEncoding records,
            AnswerDecoding decoding) {}

    /** Writes through a gate. */
    public WritingService(SensorGate gate, KeptReadings readings, Way way, Ticker ticker) {
        this.gate = gate;
        this.checks = new ItemChecks(gate, readings, new ValueChecks(readings, way.registers(), way.records()));
        this.sending = new ItemSending(way, readings, new RecentWrites(ticker));
        this.ticker = ticker;
    }

    @Override
    public Answer write(Caller caller, Request request) {
        gate.requireScope(caller, Scope.SENSORS_WRITE);
        Timeouts.requireWithinLimits(request.timeout());
        requireProperItems(request.items());
        Deadline deadline = Deadline.in(request.timeout(), ticker);
        List<CheckedItem> checked =
                request.items().stream().map(item -> checks.check(caller, item)).toList();
        boolean refused = checked.stream().anyMatch(Refused.class::isInstance);
        return refused || request.dryRun() ? unsent(checked, request.dryRun()) : sent(caller, checked, deadline);
    }

    private static void requireProperItems(List<Item> items) {
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw RefusedException.malformed("/writes", "writes must be 1 to 100 items, not " + items.size());
        }
        Set<List<Object>> seen = new HashSet<>();
        List<Fault> twice = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            Item item = items.get(index);
            if (!seen.add(List.of(item.uid(), item.code()))) {
                twice.add(new Fault("/writes/" + index, item.uid() + " " + item.code() + " is written twice"));
            }
        }
        if (!twice.isEmpty()) {
            throw new RefusedException(Reason.MALFORMED, twice.get(0).detail(), twice);
        }
    }

    private static Answer unsent(List<CheckedItem> checked, boolean dryRun) {
        WriteResult fine = dryRun ? WriteResult.VALID : WriteResult.NOT_SENT;
        List<Outcome> outcomes =
                checked.stream().map(item -> unsent(item, fine)).toList();
        boolean valid = outcomes.stream().allMatch(outcome -> outcome.result() == WriteResult.VALID);
        return new Answer(valid ? Summary.VALID : Summary.REFUSED, outcomes);
    }

    private static Outcome unsent(CheckedItem checked, WriteResult fine) {
        if (checked instanceof Refused refused) {
            return refused.outcome();
        }
        Optional<String> detail =
                fine == WriteResult.VALID ? Optional.empty() : Optional.of("another item of the request was refused");
        return ((Ready) checked).outcome(fine, Optional.empty(), detail);
    }

    private Answer sent(Caller caller, List<CheckedItem> checked, Deadline deadline) {
        Set<SensorUid> failed = new HashSet<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (CheckedItem each : checked) {
            Ready item = (Ready) each;
            Outcome outcome = failed.contains(item.sensor().uid()) ? afterFailure(item) : send(caller, item, deadline);
            if (!went(outcome)) {
                failed.add(item.sensor().uid());
            }
            outcomes.add(outcome);
        }
        return new Answer(outcomes.stream().allMatch(WritingService::went) ? Summary.OK : Summary.PARTIAL, outcomes);
    }

    private static Outcome afterFailure(Ready item) {
        return item.outcome(WriteResult.NOT_SENT, "an earlier item of this sensor failed");
    }

    private Outcome send(Caller caller, Ready item, Deadline deadline) {
        Outcome outcome = sending.send(item, deadline);
        LOG.log(
                System.Logger.Level.INFO,
                "{0} wrote {1} to {2} {3}: {4}",
                caller.name(),
                item.value().toPlainString(),
                item.sensor().uid(),
                item.item().code(),
                outcome.result());
        return outcome;
    }

    private static boolean went(Outcome outcome) {
        return outcome.result() == WriteResult.WRITTEN || outcome.result() == WriteResult.SENT;
    }
}
