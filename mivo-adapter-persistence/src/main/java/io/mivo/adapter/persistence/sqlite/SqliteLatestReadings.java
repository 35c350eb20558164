package io.mivo.adapter.persistence.sqlite;

import io.mivo.adapter.persistence.form.AttemptForm;
import io.mivo.adapter.persistence.form.DamagedFormException;
import io.mivo.adapter.persistence.form.SealedText;
import io.mivo.application.port.driven.LatestReadings;
import io.mivo.domain.reading.Attempt;
import io.mivo.domain.sensor.SensorUid;
import java.lang.System.Logger.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The last attempts on SQLite. One that was damaged on the disk is as if it had never been: better no answer than a
 * wrong one. Every answer is what the database holds now; what is still the same is not read or understood anew. Safe for
 * use by many threads.
 */
final class SqliteLatestReadings implements LatestReadings {
    private static final System.Logger LOG = System.getLogger(SqliteLatestReadings.class.getName());

    private static final int MOST_UNDERSTOOD = 1_000;

    private final Database database;
    private final Remembered<SensorUid, Latest> asked;
    private final Map<String, Attempt> understood = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempt> eldest) {
            return size() > MOST_UNDERSTOOD;
        }
    });

    SqliteLatestReadings(Database database) {
        this.database = database;
        this.asked = new Remembered<>(database, this::read);
    }

    @Override
    public void keep(Attempt attempt) {
        String form = SealedText.of(AttemptForm.of(attempt));
        database.change(handle -> {
            keep(handle, attempt.sensor(), false, form);
            if (attempt.isGood()) {
                keep(handle, attempt.sensor(), true, form);
            }
        });
    }

    @Override
    public Latest of(SensorUid sensor) {
        return asked.of(sensor);
    }

    private Latest read(SensorUid sensor) {
        return database.read(handle -> gather(
                        handle.createQuery("select sensor, good, form from latest_reading where sensor = :sensor")
                                .bind("sensor", sensor.text())))
                .getOrDefault(sensor, Latest.NEVER);
    }

    @Override
    public Map<SensorUid, Latest> all() {
        return database.read(handle -> gather(handle.createQuery("select sensor, good, form from latest_reading")));
    }

    @Override
    public void count(String device, LocalDate day, Instant at) {
        database.change(handle -> handle.createUpdate("""
                        insert into daily_reads (device, day, count, last) values (:device, :day, 1, :at)
                        on conflict (device) do update set
                            count = case when day = excluded.day then count + 1 else 1 end,
                            day = excluded.day, last = excluded.last
                        where last <> excluded.last""")
                .bind("device", device)
                .bind("day", day.toString())
                .bind("at", at.toString())
                .execute());
    }

    @Override
    public int counted(String device, LocalDate day) {
        return database.read(
                handle -> handle.createQuery("select count from daily_reads where device = :device and day = :day")
                        .bind("device", device)
                        .bind("day", day.toString())
                        .mapTo(Integer.class)
                        .findOne()
                        .orElse(0));
    }

    private static void keep(Handle handle, SensorUid sensor, boolean good, String form) {
        handle.createUpdate("insert or replace into latest_reading (sensor, good, form) values (:sensor, :good, :form)")
                .bind("sensor", sensor.text())
                .bind("good", good ? 1 : 0)
                .bind("form", form)
                .execute();
    }

    private record Row(boolean good, Attempt attempt) {}

    private Map<SensorUid, Latest> gather(Query query) {
        Map<SensorUid, Latest> gathered = new HashMap<>();
        List<Optional<Row>> rows = query.map((row, context) -> read(row)).list();
        rows.stream()
                .flatMap(Optional::stream)
                .forEach(row -> gathered.merge(row.attempt().sensor(), latest(row), SqliteLatestReadings::together));
        return Map.copyOf(gathered);
    }

    private Optional<Row> read(ResultSet row) throws SQLException {
        try {
            return Optional.of(new Row(row.getBoolean("good"), understand(row.getString("form"))));
        } catch (DamagedFormException damaged) {
            LOG.log(Level.ERROR, "what was read of " + row.getString("sensor") + " is damaged and left out", damaged);
            return Optional.empty();
        }
    }

    private Attempt understand(String form) {
        Attempt known = understood.get(form);
        return known == null ? understood(form) : known;
    }

    private Attempt understood(String form) {
        Attempt attempt = SealedText.read(form, AttemptForm::read);
        understood.put(form, attempt);
        return attempt;
    }

    private static Latest latest(Row row) {
        Optional<Attempt> attempt = Optional.of(row.attempt());
        return row.good() ? new Latest(Optional.empty(), attempt) : new Latest(attempt, Optional.empty());
    }

    private static Latest together(Latest one, Latest other) {
        return new Latest(one.attempt().or(other::attempt), one.good().or(other::good));
    }
}
