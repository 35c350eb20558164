package io.mivo.application.setting;

import io.mivo.application.audit.Attempt;
import io.mivo.application.audit.AuditLog;
import io.mivo.application.port.driving.SetMeter;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.AuditEvent.Outcome;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.Line;
import io.mivo.domain.refusal.RefusedException;
import java.util.Map;
import java.util.function.Supplier;

/** Sets meters and records it: that it was begun, before anything goes out, and how it ended. As safe for threads as what it sets with. */
public final class RecordedSettings implements SetMeter {
    private static final Map<Result, AuditEvent.Result> RESULTS = Map.of(
            Result.SET, AuditEvent.Result.DONE,
            Result.SENT, AuditEvent.Result.DONE,
            Result.REFUSED, AuditEvent.Result.REFUSED);

    private final SetMeter setting;
    private final AuditLog audit;
    private final Actor actor;

    /** Records what another sets, for somebody. */
    public RecordedSettings(SetMeter setting, AuditLog audit, Actor actor) {
        this.setting = setting;
        this.audit = audit;
        this.actor = actor;
    }

    @Override
    public Answer set(Line line, Request request) {
        return recorded(line.endpoint() + " " + request.address(), request, () -> setting.set(line, request));
    }

    @Override
    public Answer set(BusId bus, Request request) {
        return recorded("bus " + bus + " " + request.address(), request, () -> setting.set(bus, request));
    }

    private Answer recorded(String subject, Request request, Supplier<Answer> work) {
        Attempt attempt = new Attempt(actor, AuditAction.METER_SET, subject);
        audit.require(attempt.begun(request.setting().toString()));
        try {
            Answer answer = work.get();
            Outcome outcome = new Outcome(
                    RESULTS.getOrDefault(answer.result(), AuditEvent.Result.FAILED),
                    answer.result() + ": " + answer.detail());
            audit.note(new AuditEvent(actor, AuditAction.METER_SET, subject, outcome));
            return answer;
        } catch (RefusedException refused) {
            audit.note(attempt.refused(refused.detail()));
            throw refused;
        }
    }
}
