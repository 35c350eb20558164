package io.mivo.adapter.persistence.sqlite;

import io.mivo.adapter.persistence.form.LicenseForm;
import io.mivo.adapter.persistence.form.SealedText;
import io.mivo.application.port.driven.LicenseRegistry;
import io.mivo.domain.license.License;
import io.mivo.domain.license.LicenseId;
import java.util.List;
import java.util.Optional;

/** Licenses and their documents on SQLite. Safe for use by many threads. */
final class SqliteLicenseRegistry implements LicenseRegistry {
    private final Database database;

    SqliteLicenseRegistry(Database database) {
        this.database = database;
    }

    @Override
    public List<License> licenses() {
        return database.read(handle -> handle.createQuery("select form from license order by id")
                .map((row, context) -> SealedText.read(row.getString("form"), LicenseForm::read))
                .list());
    }

    @Override
    public Optional<String> document(LicenseId id) {
        return database.read(handle -> handle.createQuery("select document from license where id = :id")
                .bind("id", id.text())
                .mapTo(String.class)
                .findOne()
                .filter(text -> !text.isEmpty()));
    }

    @Override
    public void keep(License license, String document) {
        database.change(handle -> handle.createUpdate("insert into license (id, form, document)"
                        + " values (:id, :form, :document)"
                        + " on conflict (id) do update set form = excluded.form, document = excluded.document")
                .bind("id", license.id().text())
                .bind("form", SealedText.of(LicenseForm.of(license)))
                .bind("document", document)
                .execute());
    }
}
