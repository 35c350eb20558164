package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.port.driven.RevokedTokens;
import java.time.Instant;

/** Revoked tokens on SQLite. Safe for use by many threads. */
final class SqliteRevokedTokens implements RevokedTokens {
    private final Database database;

    SqliteRevokedTokens(Database database) {
        this.database = database;
    }

    @Override
    public void revoke(String tokenId, Instant until) {
        database.change(handle -> handle.createUpdate("insert into revoked_token (id, until) values (:id, :until)"
                        + " on conflict (id) do update set until = max(until, excluded.until)")
                .bind("id", tokenId)
                .bind("until", InstantText.of(until))
                .execute());
    }

    @Override
    public boolean isRevoked(String tokenId) {
        return database.read(handle -> handle.createQuery("select 1 from revoked_token where id = :id")
                .bind("id", tokenId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    @Override
    public void forgetBefore(Instant instant) {
        database.change(handle -> handle.createUpdate("delete from revoked_token where until < :instant")
                .bind("instant", InstantText.of(instant))
                .execute());
    }
}
