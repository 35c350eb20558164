package io.mivo.adapter.persistence.sqlite;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteErrorCode;

/**
 * Turns the write-ahead log on. SQLite does not wait for other connections here as it does elsewhere, and processes that
 * open a new file together would meet.
 */
final class WriteAheadLog {
    private static final int MOST_TRIES = 200;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private WriteAheadLog() {}

    static void turnOn(Handle handle) {
        for (int tries = 1; tries <= MOST_TRIES && !isOn(handle); tries++) {
            tryToTurnOn(handle, tries == MOST_TRIES);
        }
    }

    private static boolean isOn(Handle handle) {
        return handle.createQuery("pragma journal_mode")
                .mapTo(String.class)
                .one()
                .equals("wal");
    }

    private static void tryToTurnOn(Handle handle, boolean forTheLastTime) {
        try {
            handle.execute("pragma journal_mode = wal");
        } catch (JdbiException failure) {
            if (forTheLastTime || SqliteFailure.code(failure) != SQLiteErrorCode.SQLITE_BUSY) {
                throw failure;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
