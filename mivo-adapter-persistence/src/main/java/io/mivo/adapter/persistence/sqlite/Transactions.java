package io.mivo.adapter.persistence.sqlite;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Does all or nothing. The statements are sent as such because the driver would begin a transaction too many after each
 * commit, which could fail although the commit did not.
 */
final class Transactions {
    private Transactions() {}

    /** Does something in a transaction that holds the only right to write from its beginning. */
    static <T> T run(Handle handle, Function<Handle, T> work) {
        handle.execute("begin immediate");
        try {
            T result = work.apply(handle);
            handle.execute("commit");
            return result;
        } catch (RuntimeException | Error failure) {
            rollBack(handle, failure);
            throw failure;
        }
    }

    private static void rollBack(Handle handle, Throwable failure) {
        try {
            handle.execute("rollback");
        } catch (JdbiException rolledBackAlready) {
            failure.addSuppressed(rolledBackAlready);
        }
    }
}
