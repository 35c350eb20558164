package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.contract.UsedAssertionsContract;
import io.mivo.application.port.driven.UsedAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteUsedAssertionsTest extends UsedAssertionsContract {
    @TempDir
    private Path directory;

    private final OpenedStore store = new OpenedStore();

    @Override
    protected UsedAssertions newMemory() {
        return store.in(directory).usedAssertions();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
