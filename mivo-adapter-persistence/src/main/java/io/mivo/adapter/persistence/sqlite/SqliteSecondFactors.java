package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.port.driven.SecondFactors;
import io.mivo.domain.access.SecondFactor;
import io.mivo.domain.access.UserName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Second factors on SQLite. Safe for use by many threads. */
final class SqliteSecondFactors implements SecondFactors {
    private final Database database;

    SqliteSecondFactors(Database database) {
        this.database = database;
    }

    @Override
    public Optional<SecondFactor> of(UserName user) {
        return database.read(
                handle -> handle.createQuery("select key, last_step, recovery from second_factor where user = :user")
                        .bind("user", user.text())
                        .map((row, context) -> readFactor(row))
                        .findOne());
    }

    @Override
    public void keep(UserName user, SecondFactor factor) {
        database.change(handle -> handle.createUpdate("insert or replace into second_factor"
                        + " (user, key, last_step, recovery) values (:user, :key, :step, :recovery)")
                .bind("user", user.text())
                .bind("key", factor.key())
                .bind("step", factor.lastStep())
                .bind("recovery", text(factor))
                .execute());
    }

    @Override
    public boolean replace(UserName user, SecondFactor before, SecondFactor after) {
        return database.write(handle -> {
            boolean unchanged = of(user).equals(Optional.of(before));
            if (unchanged) {
                keep(user, after);
            }
            return unchanged;
        });
    }

    @Override
    public boolean remove(UserName user) {
        return database.write(handle -> handle.createUpdate("delete from second_factor where user = :user")
                        .bind("user", user.text())
                        .execute()
                == 1);
    }

    private static SecondFactor readFactor(ResultSet row) throws SQLException {
        Set<String> recovery = Arrays.stream(row.getString("recovery").split(" "))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new SecondFactor(row.getString("key"), row.getLong("last_step"), recovery);
    }

    private static String text(SecondFactor factor) {
        return factor.recovery().stream().sorted().collect(Collectors.joining(" "));
    }
}
