package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.contract.AccessVersionContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteAccessVersionTest extends AccessVersionContract {
    @TempDir
    private Path directory;

    private final OpenedStore store = new OpenedStore();

    @Override
    protected Access newAccess() {
        SqliteStore opened = store.in(directory);
        return new Access(opened.accessVersion(), opened.siteChanges(), opened.signingKeys(), opened.revokedTokens());
    }

    @AfterEach
    void close() {
        store.close();
    }
}
