package io.mivo.application.writing;

import io.mivo.application.audit.Attempt;
import io.mivo.application.audit.AuditLog;
import io.mivo.application.port.driving.WriteValues;
import io.mivo.domain.access.Caller;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.AuditEvent.Result;
import io.mivo.domain.refusal.RefusedException;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes values and records it: before anything goes out that it was begun, so that nothing is written which cannot be
 * recorded, and afterwards how each item ended. As safe for threads as what it writes with.
 */
public final class RecordedWrites implements WriteValues {
    private static final Set<WriteResult> DONE = Set.of(WriteResult.WRITTEN, WriteResult.SENT);
    private static final Set<WriteResult> FAILED = Set.of(
            WriteResult.MISMATCH,
            WriteResult.UNCONFIRMED,
            WriteResult.NO_ANSWER,
            WriteResult.DEVICE_ERROR,
            WriteResult.BUS_UNAVAILABLE,
            WriteResult.BUS_BUSY);

    private final WriteValues writing;
    private final AuditLog audit;

    /** Records what another writes. */
    public RecordedWrites(WriteValues writing, AuditLog audit) {
        this.writing = writing;
        this.audit = audit;
    }

    @Override
    public Answer write(Caller caller, Request request) {
        if (request.dryRun()) {
            return writing.write(caller, request);
        }
        Attempt attempt = new Attempt(caller.actor(), AuditAction.WRITE, subjects(request));
        audit.require(attempt.begun(wishes(request)));
        try {
            Answer answer = writing.write(caller, request);
            answer.outcomes().forEach(outcome -> audit.note(event(caller, outcome)));
            return answer;
        } catch (RefusedException refused) {
            audit.note(attempt.refused(refused.detail()));
            throw refused;
        }
    }

    private static String subjects(Request request) {
        return request.items().stream().map(RecordedWrites::subject).collect(Collectors.joining(", "));
    }

    private static String wishes(Request request) {
        return request.items().stream().map(item -> amount(item.value(), item)).collect(Collectors.joining(", "));
    }

    private static AuditEvent event(Caller caller, Outcome outcome) {
        Item item = outcome.item();
        String held = outcome.readBack()
                .map(value -> ", reads " + value.toPlainString())
                .orElse("");
        String why = outcome.detail().map(detail -> ": " + detail).orElse("");
        String told = amount(item.value(), item) + " " + outcome.result() + held + why;
        return new AuditEvent(
                caller.actor(),
                AuditAction.WRITE,
                subject(item),
                new AuditEvent.Outcome(result(outcome.result()), told));
    }

    private static Result result(WriteResult result) {
        if (DONE.contains(result)) {
            return Result.DONE;
        }
        return FAILED.contains(result) ? Result.FAILED : Result.REFUSED;
    }

    private static String subject(Item item) {
        return item.uid() + " " + item.code();
    }

    private static String amount(BigDecimal value, Item item) {
        return value.toPlainString() + item.unit().map(unit -> " " + unit).orElse("");
    }
}
