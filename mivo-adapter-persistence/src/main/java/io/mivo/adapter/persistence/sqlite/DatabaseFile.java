package io.mivo.adapter.persistence.sqlite;

import io.mivo.adapter.persistence.directory.PrivateFiles;
import io.mivo.adapter.persistence.directory.StoreUnusableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** The file {@code mivo.db} of a data directory: opens connections to it and says in words why it cannot. */
final class DatabaseFile {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<SQLiteErrorCode> DAMAGED =
            Set.of(SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.SQLITE_FORMAT);

    private final Path path;

    DatabaseFile(Path directory) {
        PrivateFiles.createDirectory(directory);
        this.path = directory.resolve("mivo.db");
        PrivateFiles.createFile(path);
    }

    /** A connection that may write. */
    Handle openWriter() {
        return open(config());
    }

    /** A connection that only reads; the file must be prepared. */
    Handle openReader() {
        Handle reader = open(config());
        reader.execute("pragma query_only = on");
        return reader;
    }

    /** Why the file cannot be used, in one line. */
    StoreUnusableException unusable(JdbiException cause) {
        SQLiteErrorCode code = SqliteFailure.code(cause);
        StoreUnusableException told = code == SQLiteErrorCode.SQLITE_NOTADB
                ? foreign()
                : DAMAGED.contains(code)
                        ? damaged(code.message)
                        : new StoreUnusableException(path + " cannot be opened: " + code.message);
        told.initCause(cause);
        return told;
    }

    /** It is none of ours. */
    StoreUnusableException foreign() {
        return new StoreUnusableException(path + " is not a database of MIVO; it was left as it is");
    }

    /** It is ours and broken. */
    StoreUnusableException damaged(String how) {
        return new StoreUnusableException(path + " is damaged and was left as it is; restore it from a backup ("
                + how.replaceAll("\\s+", " ").strip() + ")");
    }

    /** A later version of MIVO changed it. */
    StoreUnusableException newer(int version, int known) {
        return new StoreUnusableException(path + " was written by a newer version of MIVO (database version " + version
                + ", this one knows up to " + known + "); use that version");
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) PATIENCE.toMillis());
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        return config;
    }

    private Handle open(SQLiteConfig config) {
        return Jdbi.create(() -> connect(config)).open();
    }

    private Connection connect(SQLiteConfig config) throws SQLException {
        return config.createConnection("jdbc:sqlite:" + path.toAbsolutePath());
    }
}
