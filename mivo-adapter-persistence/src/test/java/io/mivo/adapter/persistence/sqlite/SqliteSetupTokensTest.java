package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.contract.SetupTokensContract;
import io.mivo.application.port.driven.SetupTokens;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteSetupTokensTest extends SetupTokensContract {
    @TempDir
    private Path directory;

    private final OpenedStore store = new OpenedStore();

    @Override
    protected SetupTokens newStore() {
        return store.in(directory).setupTokens();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
