package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.port.driven.Ticker;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;

/**
 * Sees whether anything in the file has changed, whoever changed it, without looking into any table: SQLite keeps a
 * number for each connection that is another one after every change by another connection. What this process changed is
 * seen at once; for what others change one look counts for a millisecond, which is less than a program takes to end, or to
 * tell anybody, after its change. Safe for use by many threads.
 *
 * @see <a href="https://www.sqlite.org/pragma.html#pragma_data_version">pragma data_version</a>
 */
final class ChangeWatch implements AutoCloseable {
    private static final long COUNTS_NANOS = 1_000_000;

    private final Handle reader;
    private final PreparedStatement question;
    private final Ticker ticker;
    private final AtomicLong ownChanges = new AtomicLong();
    private volatile Look last;

    /** Watches by a connection of its own, which only reads. */
    ChangeWatch(Handle reader, Ticker ticker) {
        this.reader = reader;
        this.ticker = ticker;
        try {
            this.question = reader.getConnection().prepareStatement("pragma data_version");
            this.last = look();
        } catch (SQLException failure) {
            throw SqliteFailure.wrapped(failure);
        }
    }

    /**
     * What was seen.
     *
     * @param number of SQLite
     * @param ownChanges how many there were before
     * @param begunAt on the ticker
     */
    private record Look(long number, long ownChanges, long begunAt) {}

    /** This process has changed something. */
    void changed() {
        ownChanges.incrementAndGet();
    }

    /** A number that is another one after every change that was committed before it is asked for. */
    long number() {
        Look look = last;
        return counts(look) ? look.number() : lookAgain();
    }

    private boolean counts(Look look) {
        return look.ownChanges() == ownChanges.get() && ticker.nanos() - look.begunAt() < COUNTS_NANOS;
    }

    private synchronized long lookAgain() {
        try {
            last = look();
            return last.number();
        } catch (SQLException failure) {
            throw SqliteFailure.wrapped(failure);
        }
    }

    private Look look() throws SQLException {
        long changes = ownChanges.get();
        long begunAt = ticker.nanos();
        try (ResultSet row = question.executeQuery()) {
            row.next();
            return new Look(row.getLong(1), changes, begunAt);
        }
    }

    @Override
    public synchronized void close() {
        reader.close();
    }
}
