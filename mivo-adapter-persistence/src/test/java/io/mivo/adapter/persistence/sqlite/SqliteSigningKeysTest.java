package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.contract.SigningKeysContract;
import io.mivo.application.port.driven.SigningKeys;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteSigningKeysTest extends SigningKeysContract {
    @TempDir
    private Path directory;

    private final OpenedStore store = new OpenedStore();

    @Override
    protected SigningKeys newStore() {
        return store.in(directory).signingKeys();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
