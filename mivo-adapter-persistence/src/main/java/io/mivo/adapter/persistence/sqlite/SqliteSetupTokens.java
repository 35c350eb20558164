package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.port.driven.SetupTokens;
import io.mivo.domain.access.SetupToken;
import io.mivo.domain.access.UserName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Setup tokens on SQLite. Safe for use by many threads. */
final class SqliteSetupTokens implements SetupTokens {
    private final Database database;

    SqliteSetupTokens(Database database) {
        this.database = database;
    }

    @Override
    public void keep(SetupToken token) {
        database.change(handle -> handle.createUpdate(
                        "insert or replace into setup_token (user, hash, valid_until) values (:user, :hash, :until)")
                .bind("user", token.user().text())
                .bind("hash", token.hash())
                .bind("until", InstantText.of(token.validUntil()))
                .execute());
    }

    @Override
    public Optional<SetupToken> token(String hash) {
        return database.read(
                handle -> handle.createQuery("select user, hash, valid_until from setup_token where hash = :hash")
                        .bind("hash", hash)
                        .map((row, context) -> readToken(row))
                        .findOne());
    }

    @Override
    public List<SetupToken> tokens() {
        return database.read(handle -> handle.createQuery("select user, hash, valid_until from setup_token")
                .map((row, context) -> readToken(row))
                .list());
    }

    @Override
    public boolean take(String hash) {
        return database.write(handle -> handle.createUpdate("delete from setup_token where hash = :hash")
                        .bind("hash", hash)
                        .execute()
                == 1);
    }

    @Override
    public void takeFrom(UserName user) {
        database.change(handle -> handle.createUpdate("delete from setup_token where user = :user")
                .bind("user", user.text())
                .execute());
    }

    private static SetupToken readToken(ResultSet row) throws SQLException {
        return new SetupToken(
                row.getString("hash"),
                new UserName(row.getString("user")),
                Instant.parse(row.getString("valid_until")));
    }
}
