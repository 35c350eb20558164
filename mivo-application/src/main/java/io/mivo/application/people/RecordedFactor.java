package io.mivo.application.people;

import io.mivo.application.audit.Attempt;
import io.mivo.application.audit.AuditLog;
import io.mivo.application.port.driving.EditAccount;
import io.mivo.application.port.driving.UseSecondFactor;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.refusal.RefusedException;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Records who set a second factor up and who removed one. Safe for use by many threads. */
final class RecordedFactor implements UseSecondFactor {
    private final UseSecondFactor factors;
    private final BiFunction<String, AuditAction, Attempt> attempts;
    private final AuditLog audit;

    RecordedFactor(UseSecondFactor factors, BiFunction<String, AuditAction, Attempt> attempts, AuditLog audit) {
        this.factors = factors;
        this.attempts = attempts;
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

    /** Recorded after it was done, because hashing takes too long to hold the store meanwhile. */
    @Override
    public Enrolled enrol(String sessionId, String current, String code) {
        return recorded(
                attempts.apply(sessionId, AuditAction.FACTOR_SET), () -> factors.enrol(sessionId, current, code));
    }

    @Override
    public String giveUp(String sessionId, EditAccount.Proof proof) {
        return recorded(attempts.apply(sessionId, AuditAction.FACTOR_REMOVE), () -> factors.giveUp(sessionId, proof));
    }

    private <T> T recorded(Attempt attempt, Supplier<T> deed) {
        try {
            T done = deed.get();
            audit.note(attempt.done("the own"));
            return done;
        } catch (RefusedException refused) {
            audit.note(attempt.refused(refused.detail()));
            throw refused;
        }
    }

    @Override
    public boolean takeFrom(Caller by, UserName name) {
        return audit.change(
                new Attempt(by.actor(), AuditAction.FACTOR_REMOVE, name.text()),
                () -> factors.takeFrom(by, name),
                removed -> removed ? "by another" : "there was none");
    }
}
