package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.contract.RevokedTokensContract;
import io.mivo.application.port.driven.RevokedTokens;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteRevokedTokensTest extends RevokedTokensContract {
    @TempDir
    private Path directory;

    private final OpenedStore store = new OpenedStore();

    @Override
    protected RevokedTokens newMemory() {
        return store.in(directory).revokedTokens();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
