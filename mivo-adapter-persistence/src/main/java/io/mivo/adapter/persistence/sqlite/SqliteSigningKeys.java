package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.port.driven.SigningKeys;
import io.mivo.domain.access.SigningKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Signing keys on SQLite. Safe for use by many threads. */
final class SqliteSigningKeys implements SigningKeys {
    private final Database database;

    SqliteSigningKeys(Database database) {
        this.database = database;
    }

    @Override
    public List<SigningKey> keys(SigningKey.Purpose purpose) {
        return database.read(handle -> handle.createQuery("select kid, purpose, private_jwk, created_at"
                        + " from signing_key where purpose = :purpose order by created_at desc, place desc")
                .bind("purpose", purpose.name())
                .map((row, context) -> readKey(row))
                .list());
    }

    @Override
    public void keep(SigningKey key) {
        database.change(handle -> handle.createUpdate("insert into signing_key (kid, purpose, private_jwk, created_at)"
                        + " values (:kid, :purpose, :jwk, :createdAt)")
                .bind("kid", key.kid())
                .bind("purpose", key.purpose().name())
                .bind("jwk", key.privateJwk())
                .bind("createdAt", InstantText.of(key.createdAt()))
                .execute());
    }

    @Override
    public void forget(String kid) {
        database.change(handle -> handle.createUpdate("delete from signing_key where kid = :kid")
                .bind("kid", kid)
                .execute());
    }

    private static SigningKey readKey(ResultSet row) throws SQLException {
        return new SigningKey(
                row.getString("kid"),
                SigningKey.Purpose.valueOf(row.getString("purpose")),
                row.getString("private_jwk"),
                Instant.parse(row.getString("created_at")));
    }
}
