package io.mivo.adapter.persistence.sqlite;

import io.mivo.adapter.persistence.directory.StoreUnusableException;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;

/** A copy of a database as it was at one moment. */
final class DatabaseCopy {
    private DatabaseCopy() {}

    /** Makes one in an empty file and looks whether it is sound; those who change the database do not wait for it. */
    static void make(Handle reader, Path file) {
        // the copy alone is written, which such a connection must not either
        reader.execute("pragma query_only = off");
        try {
            reader.execute("vacuum into ?", file.toAbsolutePath().toString());
        } finally {
            reader.execute("pragma query_only = on");
        }
        requireSound(file);
    }

    private static void requireSound(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Handle copy = Jdbi.create(() -> config.createConnection("jdbc:sqlite:" + file.toAbsolutePath()))
                .open()) {
            requireSound(copy);
        } catch (JdbiException cause) {
            throw damaged(SqliteFailure.code(cause).message);
        }
    }

    private static void requireSound(Handle copy) {
        List<String> verdicts = copy.createQuery("pragma integrity_check(1)")
                .mapTo(String.class)
                .list();
        if (!verdicts.equals(List.of("ok"))) {
            throw damaged(String.join(" ", verdicts));
        }
        if (!copy.createQuery("pragma foreign_key_check").mapToMap().list().isEmpty()) {
            throw damaged("something is referred to that is not there");
        }
    }

    private static StoreUnusableException damaged(String how) {
        return new StoreUnusableException("the database cannot be copied soundly, so that there is no backup of it ("
                + how.replaceAll("\\s+", " ").strip() + ")");
    }
}
