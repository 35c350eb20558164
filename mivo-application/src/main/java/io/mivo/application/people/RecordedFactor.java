package io.mivo.application.people;

import io.mivo.application.audit.Attempt;
import io.mivo.application.audit.AuditLog;
import io.mivo.application.port.driving.EditAccount;
import io.mivo.application.port.driving.UseSecondFactor;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.audit.AuditAction;

/** Records who set a second factor up and who removed one. Safe for use by many threads. */
final class RecordedFactor implements UseSecondFactor {
    private final UseSecondFactor factors;
    private final OwnDeeds deeds;
    private final AuditLog audit;

    RecordedFactor(UseSecondFactor factors, OwnDeeds deeds, AuditLog audit) {
        this.factors = factors;
        this.deeds = deeds;
        this.audit = audit;
    }

    @Override
    public boolean isSet(String sessionId) {
        return factors.isSet(sessionId);
    }

    @Override
    public boolean isRequiredOf(User user) {
        return factors.isRequiredOf(user);
    }

    @Override
    public boolean isOwedBy(User user) {
        return factors.isOwedBy(user);
    }

    @Override
    public Offer offer(String sessionId) {
        return factors.offer(sessionId);
    }

    @Override
    public Enrolled enrol(String sessionId, String current, String code) {
        return deeds.record(
                sessionId,
                AuditAction.FACTOR_SET,
                () -> factors.enrol(sessionId, current, code),
                enrolled -> "the own");
    }

    @Override
    public String giveUp(String sessionId, EditAccount.Proof proof) {
        return deeds.record(
                sessionId, AuditAction.FACTOR_REMOVE, () -> factors.giveUp(sessionId, proof), renewed -> "the own");
    }

    @Override
    public boolean takeFrom(Caller by, UserName name) {
        return audit.change(
                new Attempt(by.actor(), AuditAction.FACTOR_REMOVE, name.text()),
                () -> factors.takeFrom(by, name),
                removed -> removed ? "by another" : "there was none");
    }
}
