package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.contract.SitePorts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Opens stores for a test, between whose steps more than a moment passes, and closes them after it. */
final class OpenedStore implements AutoCloseable {
    private final List<SqliteStore> opened = new ArrayList<>();

    SqliteStore in(Path directory) {
        SqliteStore store = SqliteStore.open(directory, ZoneId.of("Europe/Stockholm"), new Leaping());
        opened.add(store);
        return store;
    }

    SitePorts siteIn(Path directory) {
        SqliteStore store = in(directory);
        return new SitePorts(
                store.sensorRegistry(),
                store.siteChanges(),
                store.apiUsers(),
                store.sensorGroups(),
                store.licenses(),
                store.latestReadings());
    }

    @Override
    public void close() {
        opened.forEach(SqliteStore::close);
    }
}
