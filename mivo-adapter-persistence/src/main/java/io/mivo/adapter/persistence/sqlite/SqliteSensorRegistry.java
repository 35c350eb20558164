package io.mivo.adapter.persistence.sqlite;

import io.mivo.adapter.persistence.form.BusForm;
import io.mivo.adapter.persistence.form.LicenseForm;
import io.mivo.adapter.persistence.form.SealedText;
import io.mivo.adapter.persistence.form.SensorForm;
import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.license.License;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.MivoUnit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Buses and sensors on SQLite. Every answer is what the database holds now, whoever changed it; what is still the same is
 * not read or understood anew. Safe for use by many threads.
 */
final class SqliteSensorRegistry implements SensorRegistry {
    private static final String SENSORS =
            "select sensor.form, license.form license from sensor left join license on license.id = sensor.seat ";

    private final Database database;
    private final Remembered<SensorUid, Optional<Sensor>> asked;
    private final Remembered<String, Long> versions;
    private volatile Map<Row, Sensor> understood = Map.of();

    SqliteSensorRegistry(Database database) {
        this.database = database;
        this.asked = new Remembered<>(database, this::read);
        this.versions = new Remembered<>(database, this::number);
    }

    @Override
    public MivoUnit unit() {
        return database.read(handle -> handle.createQuery("select serial, name, time_zone from unit")
                .map((row, context) -> readUnit(row))
                .one());
    }

    @Override
    public List<Bus> buses() {
        return database.read(handle -> handle.createQuery("select form from bus order by id")
                .map((row, context) -> readBus(row))
                .list());
    }

    @Override
    public Optional<Bus> bus(BusId id) {
        return database.read(handle -> handle.createQuery("select form from bus where id = :id")
                .bind("id", id.text())
                .map((row, context) -> readBus(row))
                .findOne());
    }

    @Override
    public List<Sensor> sensors() {
        List<Row> rows = database.read(handle -> handle.createQuery(SENSORS + "order by uid")
                .map((row, context) -> Row.of(row))
                .list());
        Map<Row, Sensor> before = understood;
        Map<Row, Sensor> now = new HashMap<>();
        rows.forEach(row -> now.put(row, understand(row, before)));
        understood = now;
        return rows.stream().map(row -> understand(row, now)).toList();
    }

    @Override
    public List<SensorUid> sensorsByCreation() {
        return database.read(handle -> handle.createQuery("select uid from sensor order by place")
                .map((row, context) -> new SensorUid(row.getString("uid")))
                .list());
    }

    @Override
    public long version() {
        return versions.of("select number from site_version");
    }

    private long number(String statement) {
        return database.read(
                handle -> handle.createQuery(statement).mapTo(Long.class).one());
    }

    @Override
    public Optional<Sensor> sensor(SensorUid uid) {
        return asked.of(uid);
    }

    private Optional<Sensor> read(SensorUid uid) {
        return database.read(handle -> handle.createQuery(SENSORS + "where uid = :uid")
                .bind("uid", uid.text())
                .map((row, context) -> understand(Row.of(row), understood))
                .findOne());
    }

    private static MivoUnit readUnit(ResultSet row) throws SQLException {
        return new MivoUnit(row.getString("serial"), row.getString("name"), ZoneId.of(row.getString("time_zone")));
    }

    private static Bus readBus(ResultSet row) throws SQLException {
        return SealedText.read(row.getString("form"), BusForm::read);
    }

    private static Sensor understand(Row row, Map<Row, Sensor> known) {
        Sensor sensor = known.get(row);
        return sensor == null ? row.read() : sensor;
    }

    /** A sensor and the license of its seat as they are stored. */
    private record Row(String form, Optional<String> license) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getString("form"), Optional.ofNullable(row.getString("license")));
        }

        Sensor read() {
            Optional<License> seat = license.map(text -> SealedText.read(text, LicenseForm::read));
            return SealedText.read(form, sensor -> SensorForm.read(sensor, seat));
        }
    }
}
