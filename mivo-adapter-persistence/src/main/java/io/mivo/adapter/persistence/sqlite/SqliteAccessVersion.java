package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.port.driven.AccessVersion;

/** The version of the access on SQLite, which triggers keep. Safe for use by many threads. */
final class SqliteAccessVersion implements AccessVersion {
    private final Remembered<String, Long> numbers;

    SqliteAccessVersion(Database database) {
        this.numbers = new Remembered<>(
                database,
                statement -> database.read(handle ->
                        handle.createQuery(statement).mapTo(Long.class).one()));
    }

    @Override
    public long number() {
        return numbers.of("select number from access_version");
    }
}
