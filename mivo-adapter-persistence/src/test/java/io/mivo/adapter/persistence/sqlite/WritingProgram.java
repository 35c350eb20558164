package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.contract.Examples;
import io.mivo.domain.reading.Attempt;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.sensor.SensorUid;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Creates a sensor and keeps a reading of it, again and again, and prints each one, with a full stop, once it is durable. */
final class WritingProgram {
    private WritingProgram() {}

    /** With the directory, the prefix of the uids, the first number and the number to stop before. */
    public static void main(String[] arguments) {
        int last = Integer.parseInt(arguments[3]);
        try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]), ZoneId.of("UTC"))) {
            for (int number = Integer.parseInt(arguments[2]); number < last; number++) {
                String uid = arguments[1] + number;
                store.siteChanges()
                        .apply(Examples.creating(List.of(Examples.HEAT), List.of(Examples.plainSensor(uid))));
                store.latestReadings().keep(attempt(uid, number));
                System.out.println(uid + ".");
            }
        }
    }

    static Attempt attempt(String uid, int number) {
        RawAnswer raw = new RawAnswer.Foreign(Octets.of(new byte[1 + number % 5000]));
        return new Attempt(new SensorUid(uid), Instant.ofEpochSecond(number), Reading.Outcome.OK, Optional.of(raw));
    }
}
