package io.mivo.application.audit;

import io.mivo.application.port.driving.RecordBackup;
import io.mivo.domain.audit.AuditAction;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Records backups for whoever holds the program. Safe for use by many threads. */
public final class BackupRecord implements RecordBackup {
    private final AuditLog audit;

    /** Records in a log. */
    public BackupRecord(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public <T> T recorded(String file, Supplier<T> making, Function<T, String> detail) {
        Attempt attempt = new Attempt(audit.holder(), AuditAction.BACKUP, file);
        audit.require(attempt.begun("password hashes and private keys are in it"));
        Optional<T> made = Optional.empty();
        try {
            made = Optional.of(making.get());
            return made.get();
        } finally {
            audit.note(made.map(detail).map(attempt::done).orElseGet(() -> attempt.failed("no backup was made")));
        }
    }
}
