package io.mivo.adapter.persistence.sqlite;

import io.mivo.adapter.persistence.form.ApiUserForm;
import io.mivo.adapter.persistence.form.SealedText;
import io.mivo.application.port.driven.ApiUserRegistry;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import java.util.List;
import java.util.Optional;

/** API users on SQLite. Safe for use by many threads. */
final class SqliteApiUserRegistry implements ApiUserRegistry {
    private final Database database;

    SqliteApiUserRegistry(Database database) {
        this.database = database;
    }

    @Override
    public List<ApiUser> apiUsers() {
        return database.read(handle -> handle.createQuery("select form from api_user order by id")
                .map((row, context) -> SealedText.read(row.getString("form"), ApiUserForm::read))
                .list());
    }

    @Override
    public Optional<ApiUser> apiUser(ClientId id) {
        return database.read(handle -> handle.createQuery("select form from api_user where id = :id")
                .bind("id", id.text())
                .map((row, context) -> SealedText.read(row.getString("form"), ApiUserForm::read))
                .findOne());
    }

    @Override
    public boolean isSpent(ClientId id) {
        return database.read(handle -> handle.createQuery("select id from spent_client where id = :id")
                .bind("id", id.text())
                .mapTo(String.class)
                .findOne()
                .isPresent());
    }
}
