package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.contract.LicenseRegistryContract;
import io.mivo.application.port.driven.LicenseRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteLicenseRegistryTest extends LicenseRegistryContract {
    @TempDir
    private Path directory;

    private final OpenedStore store = new OpenedStore();

    @Override
    protected LicenseRegistry newRegistry() {
        return store.in(directory).licenses();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
