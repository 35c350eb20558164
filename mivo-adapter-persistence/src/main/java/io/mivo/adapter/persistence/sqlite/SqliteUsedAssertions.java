package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.port.driven.UsedAssertions;
import io.mivo.domain.access.ClientId;
import java.time.Instant;

/** Used assertions on SQLite. Safe for use by many threads. */
final class SqliteUsedAssertions implements UsedAssertions {
    private final Database database;

    SqliteUsedAssertions(Database database) {
        this.database = database;
    }

    @Override
    public boolean remember(ClientId client, String jti, Instant until) {
        return database.write(handle -> handle.createUpdate("insert or ignore into used_assertion (client, jti, until)"
                                + " values (:client, :jti, :until)")
                        .bind("client", client.text())
                        .bind("jti", jti)
                        .bind("until", InstantText.of(until))
                        .execute()
                == 1);
    }

    @Override
    public void loseBefore(Instant madeAt) {
        database.change(
                handle -> handle.createUpdate("insert into lost_assertions (id, made_before) values (1, :before)"
                                + " on conflict (id) do update set made_before = excluded.made_before")
                        .bind("before", InstantText.of(madeAt))
                        .execute());
    }

    @Override
    public boolean mayBeLost(Instant madeAt) {
        return database.read(handle -> handle.createQuery("select 1 from lost_assertions where made_before > :madeAt")
                .bind("madeAt", InstantText.of(madeAt))
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    @Override
    public void forgetBefore(Instant instant) {
        database.change(handle -> handle.createUpdate("delete from used_assertion where until < :instant")
                .bind("instant", InstantText.of(instant))
                .execute());
    }
}
