package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.contract.SensorGroupsContract;
import io.mivo.application.contract.SitePorts;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteSensorGroupsTest extends SensorGroupsContract {
    @TempDir
    private Path directory;

    private final OpenedStore store = new OpenedStore();

    @Override
    protected SitePorts newSite() {
        return store.siteIn(directory);
    }

    @AfterEach
    void close() {
        store.close();
    }
}
