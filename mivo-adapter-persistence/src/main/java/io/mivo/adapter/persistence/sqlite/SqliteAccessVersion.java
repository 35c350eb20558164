package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.port.driven.AccessVersion;

/** The version of the access on SQLite, which triggers keep. Safe for use by many threads. */
final class SqliteAccessVersion implements AccessVersion {
    private final Database database;

    SqliteAccessVersion(Database database) {
        this.database = database;
    }

    @Override
    public long number() {
        return database.read(handle -> handle.createQuery("select number from access_version")
                .mapTo(Long.class)
                .one());
    }
}
