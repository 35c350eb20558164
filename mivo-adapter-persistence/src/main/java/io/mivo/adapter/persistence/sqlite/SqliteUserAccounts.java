package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.port.driven.UserAccounts;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** User accounts on SQLite. Safe for use by many threads. */
final class SqliteUserAccounts implements UserAccounts {
    private final Database database;

    SqliteUserAccounts(Database database) {
        this.database = database;
    }

    @Override
    public List<User> users() {
        return database.read(
                handle -> handle.createQuery("select name, role, password_hash from user_account order by name")
                        .map((row, context) -> readUser(row))
                        .list());
    }

    @Override
    public Optional<User> user(UserName name) {
        return database.read(
                handle -> handle.createQuery("select name, role, password_hash from user_account where name = :name")
                        .bind("name", name.text())
                        .map((row, context) -> readUser(row))
                        .findOne());
    }

    @Override
    public void keep(User user) {
        database.change(handle -> keep(handle, user));
    }

    static void keep(Handle handle, User user) {
        handle.createUpdate(
                        "insert or replace into user_account (name, role, password_hash) values (:name, :role, :hash)")
                .bind("name", user.name().text())
                .bind("role", user.role().name())
                .bind("hash", user.passwordHash())
                .execute();
    }

    private static User readUser(ResultSet row) throws SQLException {
        return new User(
                new UserName(row.getString("name")),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("password_hash")));
    }
}
