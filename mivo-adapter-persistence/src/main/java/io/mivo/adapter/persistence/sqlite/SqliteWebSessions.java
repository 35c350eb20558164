package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.port.driven.WebSessions;
import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebClient;
import io.mivo.domain.access.WebSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Web sessions on SQLite. Safe for use by many threads. */
final class SqliteWebSessions implements WebSessions {
    private static final String ALL =
            "select id_hash, user, created_at, seen_at, address, browser from web_session where ";

    private final Database database;

    SqliteWebSessions(Database database) {
        this.database = database;
    }

    @Override
    public void keep(WebSession session) {
        database.change(handle -> handle.createUpdate("insert or replace into web_session"
                        + " (id_hash, user, created_at, seen_at, address, browser)"
                        + " values (:hash, :user, :createdAt, :seenAt, :address, :browser)")
                .bind("hash", session.idHash())
                .bind("user", session.user().text())
                .bind("createdAt", InstantText.of(session.createdAt()))
                .bind("seenAt", InstantText.of(session.seenAt()))
                .bind("address", session.client().address())
                .bind("browser", session.client().browser())
                .execute());
    }

    @Override
    public void noteSeen(String idHash, Instant seen) {
        database.change(handle -> handle.createUpdate("update web_session set seen_at = :seen where id_hash = :hash")
                .bind("seen", InstantText.of(seen))
                .bind("hash", idHash)
                .execute());
    }

    @Override
    public Optional<WebSession> session(String idHash) {
        return database.read(handle -> handle.createQuery(ALL + "id_hash = :hash")
                .bind("hash", idHash)
                .map((row, context) -> readSession(row))
                .findOne());
    }

    @Override
    public List<WebSession> sessions(UserName user) {
        return database.read(handle -> handle.createQuery(ALL + "user = :user order by created_at desc")
                .bind("user", user.text())
                .map((row, context) -> readSession(row))
                .list());
    }

    @Override
    public void end(String idHash) {
        database.change(handle -> handle.createUpdate("delete from web_session where id_hash = :hash")
                .bind("hash", idHash)
                .execute());
    }

    @Override
    public void endAll(UserName user) {
        database.change(handle -> handle.createUpdate("delete from web_session where user = :user")
                .bind("user", user.text())
                .execute());
    }

    @Override
    public void endBefore(Instant created, Instant seen) {
        database.change(
                handle -> handle.createUpdate("delete from web_session where created_at < :created or seen_at < :seen")
                        .bind("created", InstantText.of(created))
                        .bind("seen", InstantText.of(seen))
                        .execute());
    }

    private static WebSession readSession(ResultSet row) throws SQLException {
        return new WebSession(
                row.getString("id_hash"),
                new UserName(row.getString("user")),
                Instant.parse(row.getString("created_at")),
                Instant.parse(row.getString("seen_at")),
                new WebClient(row.getString("address"), row.getString("browser")));
    }
}
