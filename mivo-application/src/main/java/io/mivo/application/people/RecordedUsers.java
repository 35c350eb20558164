package io.mivo.application.people;

import io.mivo.application.audit.Attempt;
import io.mivo.application.audit.AuditLog;
import io.mivo.application.group.ChoiceWords;
import io.mivo.application.port.driving.ManageUsers;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.access.UserName;
import io.mivo.domain.audit.AuditAction;
import java.util.List;

/** Records what administrators do with users; a change and its entry become durable together. Safe for use by many threads. */
final class RecordedUsers implements ManageUsers {
    private final ManageUsers users;
    private final AuditLog audit;

    RecordedUsers(ManageUsers users, AuditLog audit) {
        this.users = users;
        this.audit = audit;
    }

    @Override
    public List<Account> accounts(Caller by) {
        return users.accounts(by);
    }

    @Override
    public Account account(Caller by, UserName name) {
        return users.account(by, name);
    }

    @Override
    public String create(Caller by, UserName name, Role role) {
        return audit.change(
                attempt(by, AuditAction.USER_CREATE, name),
                () -> users.create(by, name, role),
                secret -> "role " + role + "; a one-time link was made");
    }

    @Override
    public void changeRole(Caller by, UserName name, Role role) {
        change(by, name, "role " + role, () -> users.changeRole(by, name, role));
    }

    @Override
    public void changeSensors(Caller by, UserName name, SensorChoice sensors) {
        change(by, name, "sensors " + ChoiceWords.of(sensors), () -> users.changeSensors(by, name, sensors));
    }

    @Override
    public void changeEnabled(Caller by, UserName name, boolean enabled) {
        change(by, name, enabled ? "enabled" : "disabled", () -> users.changeEnabled(by, name, enabled));
    }

    private void change(Caller by, UserName name, String detail, Runnable change) {
        audit.change(attempt(by, AuditAction.USER_CHANGE, name), detail, change);
    }

    @Override
    public String resetPassword(Caller by, UserName name) {
        return audit.change(
                attempt(by, AuditAction.PASSWORD_RESET, name),
                () -> users.resetPassword(by, name),
                secret -> "the password ended; a one-time link was made");
    }

    @Override
    public void endSessions(Caller by, UserName name) {
        audit.change(attempt(by, AuditAction.SESSION_END, name), "all sessions", () -> users.endSessions(by, name));
    }

    @Override
    public void delete(Caller by, UserName name) {
        audit.change(attempt(by, AuditAction.USER_DELETE, name), "", () -> users.delete(by, name));
    }

    private static Attempt attempt(Caller by, AuditAction action, UserName name) {
        return new Attempt(by.actor(), action, name.text());
    }
}
