package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.port.driven.KeyUses;
import io.mivo.domain.access.ClientId;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Uses of keys on SQLite. Safe for use by many threads. */
final class SqliteKeyUses implements KeyUses {
    private final Database database;

    SqliteKeyUses(Database database) {
        this.database = database;
    }

    @Override
    public void note(ClientId client, String thumbprint, Instant at) {
        database.changeSoon(handle -> handle.createUpdate(
                        "insert or replace into key_use (client, thumbprint, at) values (:client, :thumbprint, :at)")
                .bind("client", client.text())
                .bind("thumbprint", thumbprint)
                .bind("at", InstantText.of(at))
                .execute());
    }

    @Override
    public Map<String, Instant> lastUses(ClientId client) {
        return database.read(handle -> handle.createQuery("select thumbprint, at from key_use where client = :client")
                .bind("client", client.text())
                .map((row, context) -> Map.entry(row.getString("thumbprint"), Instant.parse(row.getString("at"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public void forget(ClientId client) {
        database.change(handle -> handle.createUpdate("delete from key_use where client = :client")
                .bind("client", client.text())
                .execute());
    }
}
