package io.mivo.application;

import io.mivo.application.audit.Attempt;
import io.mivo.application.audit.AuditLog;
import io.mivo.application.port.driven.UsedAssertions;
import io.mivo.application.port.driven.UserAccounts;
import io.mivo.application.port.driven.WebSessions;
import io.mivo.application.port.driving.BeginAnew;
import io.mivo.application.port.driving.RotateTokenKeys;
import io.mivo.domain.access.SetupToken;
import io.mivo.domain.access.User;
import io.mivo.domain.audit.AuditAction;
import java.time.Clock;

/** Ends what was given out before a backup was restored. Safe for use by many threads. */
final class RestoredAccess implements BeginAnew {
    private final MivoAccess.People people;
    private final UsedAssertions used;
    private final RotateTokenKeys keys;
    private final AuditLog audit;
    private final Clock clock;

    RestoredAccess(MivoAccess.People people, UsedAssertions used, RotateTokenKeys keys, AuditLog audit, Clock clock) {
        this.people = people;
        this.used = used;
        this.clock = clock;
        this.keys = keys;
        this.audit = audit;
    }

    @Override
    public void afterRestore(String backup) {
        audit.change(
                new Attempt(audit.holder(), AuditAction.RESTORE, backup),
                "all sessions, one-time links and access tokens ended",
                this::endEverything);
    }

    private void endEverything() {
        UserAccounts users = people.users();
        WebSessions sessions = people.sessions();
        users.users().stream().map(User::name).forEach(sessions::endAll);
        people.setupTokens().tokens().stream().map(SetupToken::user).forEach(people.setupTokens()::takeFrom);
        keys.replace();
        // those that were used after the backup was made are not known here
        used.loseBefore(clock.instant());
    }
}
