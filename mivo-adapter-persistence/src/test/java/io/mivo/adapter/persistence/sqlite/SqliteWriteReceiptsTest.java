package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.contract.WriteReceiptsContract;
import io.mivo.application.port.driven.WriteReceipts;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteWriteReceiptsTest extends WriteReceiptsContract {
    @TempDir
    private Path directory;

    private final OpenedStore store = new OpenedStore();

    @Override
    protected WriteReceipts newStore() {
        return store.in(directory).writeReceipts();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
