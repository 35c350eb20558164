package io.mivo.adapter.persistence.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Brings a database to the version this MIVO knows, each step in one transaction. */
final class Migrations {
    /** The version this MIVO knows; there is one resource for each, from {@code 1.sql}. */
    static final int KNOWN = 10;

    /** "MIVO" in ASCII, in the header of every database of ours. */
    static final int APPLICATION_ID = 0x4D49564F;

    private final DatabaseFile file;
    private final Consumer<Handle> newcomer;

    /**
     * The migrations of a file.
     *
     * @param file to name in refusals
     * @param newcomer fills a database that was just created, in the same transaction
     */
    Migrations(DatabaseFile file, Consumer<Handle> newcomer) {
        this.file = file;
        this.newcomer = newcomer;
    }

    /**
     * Makes a database usable.
     *
     * @throws io.mivo.adapter.persistence.directory.StoreUnusableException when it is foreign, newer or damaged; it was not changed then
     */
    void run(Handle handle) {
        requireOurs(handle);
        requireSound(handle);
        if (isEmpty(handle)) {
            handle.execute("pragma auto_vacuum = incremental");
        }
        while (version(handle) < KNOWN) {
            Transactions.run(handle, this::step);
        }
        WriteAheadLog.turnOn(handle);
    }

    private void requireOurs(Handle handle) {
        // in this order: a process that creates the database now does both at once
        if (!isEmpty(handle) && number(handle, "pragma application_id") != APPLICATION_ID) {
            throw file.foreign();
        }
        if (version(handle) > KNOWN) {
            throw file.newer(version(handle), KNOWN);
        }
    }

    private void requireSound(Handle handle) {
        String verdict =
                handle.createQuery("pragma quick_check(1)").mapTo(String.class).one();
        if (!verdict.equals("ok")) {
            throw file.damaged(verdict);
        }
    }

    /** One step, unless another process took it meanwhile. @return the version it began with */
    private int step(Handle handle) {
        int from = version(handle);
        if (from < KNOWN) {
            statements(from + 1).forEach(handle::execute);
            if (from == 0) {
                handle.execute("pragma application_id = " + APPLICATION_ID);
                newcomer.accept(handle);
            }
            handle.execute("pragma user_version = " + (from + 1));
        }
        return from;
    }

    private static boolean isEmpty(Handle handle) {
        return number(handle, "select count(*) from sqlite_schema") == 0;
    }

    private static int version(Handle handle) {
        return number(handle, "pragma user_version");
    }

    private static int number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Integer.class).one();
    }

    private static List<String> statements(int version) {
        String script = resource(version + ".sql").replaceAll("(?m)^--.*$", "");
        return Arrays.stream(script.split(";(?!\\s*end\\b)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Migrations.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
