package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.contract.UserAccountsContract;
import io.mivo.application.port.driven.UserAccounts;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteUserAccountsTest extends UserAccountsContract {
    @TempDir
    private Path directory;

    private final OpenedStore store = new OpenedStore();

    @Override
    protected UserAccounts newStore() {
        return store.in(directory).userAccounts();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
