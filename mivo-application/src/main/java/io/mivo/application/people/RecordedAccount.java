package io.mivo.application.people;

import io.mivo.application.port.driving.EditAccount;
import io.mivo.domain.audit.AuditAction;

/** Records what people do with their own accounts. Safe for use by many threads. */
final class RecordedAccount implements EditAccount {
    private final EditAccount account;
    private final OwnDeeds deeds;

    RecordedAccount(EditAccount account, OwnDeeds deeds) {
        this.account = account;
        this.deeds = deeds;
    }

    @Override
    public String changePassword(String sessionId, Proof proof, String password) {
        return deeds.record(
                sessionId,
                AuditAction.PASSWORD_CHANGE,
                () -> account.changePassword(sessionId, proof, password),
                renewed -> "");
    }

    @Override
    public OwnAccount account(String sessionId) {
        return account.account(sessionId);
    }

    @Override
    public boolean endSession(String sessionId, String handle, Proof proof) {
        return deeds.record(
                sessionId,
                AuditAction.SESSION_END,
                () -> account.endSession(sessionId, handle, proof),
                ended -> ended ? "one of the own" : "there was none");
    }

    @Override
    public int endOthers(String sessionId, Proof proof) {
        return deeds.record(
                sessionId,
                AuditAction.SESSION_END,
                () -> account.endOthers(sessionId, proof),
                ended -> "all others of the own: " + ended);
    }
}
