package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.contract.KeyUsesContract;
import io.mivo.application.port.driven.KeyUses;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteKeyUsesTest extends KeyUsesContract {
    @TempDir
    private Path directory;

    private final OpenedStore store = new OpenedStore();

    @Override
    protected KeyUses newUses() {
        return store.in(directory).keyUses();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
