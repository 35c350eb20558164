package io.mivo.adapter.persistence.sqlite;

import io.mivo.adapter.persistence.form.SealedText;
import io.mivo.adapter.persistence.form.SensorGroupForm;
import io.mivo.application.port.driven.SensorGroups;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.SensorGroup;
import java.util.List;
import java.util.Optional;

/** Sensor groups on SQLite. Safe for use by many threads. */
final class SqliteSensorGroups implements SensorGroups {
    private final Database database;

    SqliteSensorGroups(Database database) {
        this.database = database;
    }

    @Override
    public List<SensorGroup> groups() {
        return database.read(handle -> handle.createQuery("select form from sensor_group order by id")
                .map((row, context) -> SealedText.read(row.getString("form"), SensorGroupForm::read))
                .list());
    }

    @Override
    public Optional<SensorGroup> group(GroupId id) {
        return database.read(handle -> handle.createQuery("select form from sensor_group where id = :id")
                .bind("id", id.text())
                .map((row, context) -> SealedText.read(row.getString("form"), SensorGroupForm::read))
                .findOne());
    }
}
