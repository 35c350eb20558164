package io.mivo.adapter.persistence.sqlite;

import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells what went wrong in the database in words of ours. */
final class SqliteFailure {
    private static final System.Logger LOG = System.getLogger(SqliteFailure.class.getName());

    /** SQLite keeps the primary result code in the lowest octet of an extended one. */
    private static final int PRIMARY = 0xff;

    private SqliteFailure() {}

    /** The primary result code of SQLite behind a failure. */
    static SQLiteErrorCode code(JdbiException failure) {
        return failure.getCause() instanceof SQLiteException cause
                ? SQLiteErrorCode.getErrorCode(cause.getResultCode().code & PRIMARY)
                : SQLiteErrorCode.UNKNOWN_ERROR;
    }

    /** A failure of the driver as JDBI would tell it. */
    static JdbiException wrapped(SQLException failure) {
        return new ConnectionException(failure);
    }

    /** A failure as the core knows it: nothing was done, and it may go well later; or a fault of the program. */
    static RuntimeException told(JdbiException failure) {
        SQLiteErrorCode code = code(failure);
        if (code == SQLiteErrorCode.SQLITE_CONSTRAINT || code == SQLiteErrorCode.SQLITE_ERROR) {
            return new IllegalStateException("the database refuses what is to be stored", failure);
        }
        LOG.log(Level.WARNING, "the database cannot be used now: " + code.message);
        RefusedException refused =
                new RefusedException(Reason.UNAVAILABLE, "the database cannot be used now: " + code.message);
        refused.initCause(failure);
        return refused;
    }
}
