package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.port.driven.UserAccounts;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.sensor.SensorUid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** User accounts on SQLite. Safe for use by many threads. */
final class SqliteUserAccounts implements UserAccounts {
    private static final String ALL =
            "select name, role, sensors, sensor_groups, password_hash, enabled from user_account ";
    private static final String INSERT = "insert into user_account (name, role, sensors, sensor_groups, password_hash,"
            + " enabled) values (:name, :role, :sensors, :groups, :hash, :enabled) on conflict (name) do nothing";
    private static final String UPDATE = "update user_account set role = :role, sensors = :sensors,"
            + " sensor_groups = :groups, password_hash = :hash, enabled = :enabled where name = :name";

    private final Database database;

    SqliteUserAccounts(Database database) {
        this.database = database;
    }

    @Override
    public List<User> users() {
        return database.read(handle -> handle.createQuery(ALL + "order by name")
                .map((row, context) -> readUser(row))
                .list());
    }

    @Override
    public Optional<User> user(UserName name) {
        return database.read(handle -> user(handle, name));
    }

    @Override
    public boolean add(User user) {
        return database.write(handle -> put(handle, INSERT, user)) == 1;
    }

    @Override
    public Optional<User> change(UserName name, UnaryOperator<User> change) {
        return database.write(handle -> {
            Optional<User> changed = user(handle, name).map(change);
            changed.ifPresent(user -> put(handle, UPDATE, user));
            return changed;
        });
    }

    @Override
    public boolean remove(UserName name) {
        return database.write(handle -> handle.createUpdate("delete from user_account where name = :name")
                        .bind("name", name.text())
                        .execute())
                == 1;
    }

    @Override
    public void noteLogIn(UserName name, Instant at) {
        database.change(handle -> handle.createUpdate("update user_account set last_login = :at where name = :name")
                .bind("at", InstantText.of(at))
                .bind("name", name.text())
                .execute());
    }

    @Override
    public Map<UserName, Instant> lastLogIns() {
        return database.read(handle -> handle.createQuery(
                        "select name, last_login from user_account where last_login is not null")
                .map((row, context) ->
                        Map.entry(new UserName(row.getString("name")), Instant.parse(row.getString("last_login"))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static int put(Handle handle, String statement, User user) {
        return handle.createUpdate(statement)
                .bind("name", user.name().text())
                .bind("role", user.role().name())
                .bind("sensors", user.sensors().only().map(SqliteUserAccounts::text))
                .bind("groups", text(user.sensors().groups()))
                .bind("hash", user.passwordHash())
                .bind("enabled", user.enabled())
                .execute();
    }

    private static Optional<User> user(Handle handle, UserName name) {
        return handle.createQuery(ALL + "where name = :name")
                .bind("name", name.text())
                .map((row, context) -> readUser(row))
                .findOne();
    }

    private static User readUser(ResultSet row) throws SQLException {
        return new User(
                new UserName(row.getString("name")),
                Role.valueOf(row.getString("role")),
                new SensorChoice(
                        Optional.ofNullable(row.getString("sensors")).map(text -> named(text, SensorUid::new)),
                        named(row.getString("sensor_groups"), GroupId::new)),
                Optional.ofNullable(row.getString("password_hash")),
                row.getBoolean("enabled"));
    }

    private static String text(Set<?> names) {
        return names.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
    }

    private static <T> Set<T> named(String text, Function<String, T> name) {
        return Arrays.stream(text.split(" "))
                .filter(each -> !each.isEmpty())
                .map(name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
