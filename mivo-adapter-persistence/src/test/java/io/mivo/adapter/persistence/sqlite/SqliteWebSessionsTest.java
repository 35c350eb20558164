package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.contract.WebSessionsContract;
import io.mivo.application.port.driven.WebSessions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteWebSessionsTest extends WebSessionsContract {
    @TempDir
    private Path directory;

    private final OpenedStore store = new OpenedStore();

    @Override
    protected WebSessions newStore() {
        return store.in(directory).webSessions();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
