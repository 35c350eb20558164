package io.mivo.adapter.persistence.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/**
 * Sees whether anything in the file has changed, whoever changed it, without looking into any table: SQLite keeps a
 * number for each connection that is another one after every change by another connection. Safe for use by many threads.
 *
 * @see <a href="https://www.sqlite.org/pragma.html#pragma_data_version">pragma data_version</a>
 */
final class ChangeWatch implements AutoCloseable {
    private final Handle reader;
    private final PreparedStatement question;

    /** Watches by a connection of its own, which only reads. */
    ChangeWatch(Handle reader) {
        this.reader = reader;
        try {
            this.question = reader.getConnection().prepareStatement("pragma data_version");
        } catch (SQLException failure) {
            throw SqliteFailure.wrapped(failure);
        }
    }

    /** A number that is another one after every change that was committed before it is asked for. */
    synchronized long number() {
        try (ResultSet row = question.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw SqliteFailure.wrapped(failure);
        }
    }

    @Override
    public synchronized void close() {
        reader.close();
    }
}
