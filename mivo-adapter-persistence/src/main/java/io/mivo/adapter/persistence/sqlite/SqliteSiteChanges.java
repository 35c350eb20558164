package io.mivo.adapter.persistence.sqlite;

import io.mivo.adapter.persistence.form.ApiUserForm;
import io.mivo.adapter.persistence.form.BusForm;
import io.mivo.adapter.persistence.form.SealedText;
import io.mivo.adapter.persistence.form.SensorForm;
import io.mivo.adapter.persistence.form.SensorGroupForm;
import io.mivo.application.port.driven.SiteChanges;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.license.License;
import io.mivo.domain.license.LicenseId;
import io.mivo.domain.sensor.Connection;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.MivoUnit;
import io.mivo.domain.site.SiteChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Changes of the site on SQLite. Safe for use by many threads. */
final class SqliteSiteChanges implements SiteChanges {
    private static final String UPSERT_SENSOR = """
            insert into sensor (uid, bus, seat, form) values (:uid, :bus, :seat, :form)
            on conflict (uid) do update set bus = excluded.bus, seat = excluded.seat, form = excluded.form""";

    private final Database database;

    SqliteSiteChanges(Database database) {
        this.database = database;
    }

    @Override
    public void apply(SiteChange change) {
        database.change(handle -> apply(handle, change));
    }

    private static void apply(Handle handle, SiteChange change) {
        change.unit().ifPresent(unit -> keepUnit(handle, unit));
        change.removals().sensors().forEach(uid -> removeSensor(handle, uid));
        delete(
                handle,
                "insert or ignore into spent_client (id) select id from api_user where id = :id",
                change.removals().apiUsers());
        delete(handle, "delete from api_user where id = :id", change.removals().apiUsers());
        delete(
                handle,
                "delete from sensor_group where id = :id",
                change.removals().groups());
        change.groups().forEach(group -> keepGroup(handle, group));
        change.buses().forEach(bus -> keepBus(handle, bus));
        change.sensors().forEach(sensor -> keepSensor(handle, sensor));
        change.apiUsers().forEach(user -> keepApiUser(handle, user));
        delete(handle, "delete from bus where id = :id", change.removals().buses());
        requireKnownBuses(handle);
        handle.execute("update site_version set number = number + 1");
    }

    static void keepUnit(Handle handle, MivoUnit unit) {
        handle.createUpdate(
                        "insert or replace into unit (id, serial, name, time_zone) values (1, :serial, :name, :zone)")
                .bind("serial", unit.serial())
                .bind("name", unit.name())
                .bind("zone", unit.timeZone().getId())
                .execute();
    }

    private static void keepBus(Handle handle, Bus bus) {
        handle.createUpdate("insert into bus (id, form) values (:id, :form)"
                        + " on conflict (id) do update set form = excluded.form")
                .bind("id", bus.id().text())
                .bind("form", SealedText.of(BusForm.of(bus)))
                .execute();
    }

    private static void keepApiUser(Handle handle, ApiUser user) {
        handle.createUpdate("insert into api_user (id, form) values (:id, :form)"
                        + " on conflict (id) do update set form = excluded.form")
                .bind("id", user.id().text())
                .bind("form", SealedText.of(ApiUserForm.of(user)))
                .execute();
    }

    private static void keepGroup(Handle handle, SensorGroup group) {
        handle.createUpdate("insert into sensor_group (id, form) values (:id, :form)"
                        + " on conflict (id) do update set form = excluded.form")
                .bind("id", group.id().text())
                .bind("form", SealedText.of(SensorGroupForm.of(group)))
                .execute();
    }

    private static void keepSensor(Handle handle, Sensor sensor) {
        Optional<String> seat = sensor.state().seat().map(License::id).map(LicenseId::text);
        seat.ifPresent(license -> requireKept(handle, sensor.uid(), license));
        connection(handle, sensor.uid())
                .filter(before -> isElsewhere(before, sensor.connection()))
                .ifPresent(before -> forgetReadings(handle, sensor.uid()));
        handle.createUpdate(UPSERT_SENSOR)
                .bind("uid", sensor.uid().text())
                .bind("bus", sensor.connection().bus().text())
                .bind("seat", seat)
                .bind("form", SealedText.of(SensorForm.of(sensor)))
                .execute();
    }

    private static Optional<Connection> connection(Handle handle, SensorUid uid) {
        return handle.createQuery("select form from sensor where uid = :uid")
                .bind("uid", uid.text())
                .map((row, context) -> SealedText.read(
                                row.getString("form"), form -> SensorForm.read(form, Optional.empty()))
                        .connection())
                .findOne();
    }

    private static boolean isElsewhere(Connection before, Connection now) {
        return !now.isToSameDeviceAs(before);
    }

    private static void removeSensor(Handle handle, SensorUid uid) {
        delete(handle, "delete from sensor where uid = :id", Set.of(uid));
        forgetReadings(handle, uid);
    }

    private static void forgetReadings(Handle handle, SensorUid uid) {
        delete(handle, "delete from latest_reading where sensor = :id", Set.of(uid));
    }

    private static void delete(Handle handle, String statement, Set<?> ids) {
        ids.forEach(
                id -> handle.createUpdate(statement).bind("id", id.toString()).execute());
    }

    private static void requireKept(Handle handle, SensorUid uid, String license) {
        List<String> kept = handle.createQuery("select id from license where id = :id")
                .bind("id", license)
                .mapTo(String.class)
                .list();
        if (kept.isEmpty()) {
            throw new IllegalArgumentException(
                    "sensor " + uid + " has a seat of license " + license + ", which is not kept");
        }
    }

    private static void requireKnownBuses(Handle handle) {
        handle.createQuery(
                        "select uid || ' is on bus ' || bus from sensor where bus not in (select id from bus) limit 1")
                .mapTo(String.class)
                .findOne()
                .ifPresent(where -> {
                    throw new IllegalArgumentException("sensor " + where + ", which is not there");
                });
    }
}
