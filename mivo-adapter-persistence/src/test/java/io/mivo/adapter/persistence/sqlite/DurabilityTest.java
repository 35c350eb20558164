package io.mivo.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.persistence.ChildJvm;
import io.mivo.domain.sensor.SensorUid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {
    private static final String NEVER = String.valueOf(Integer.MAX_VALUE);

    @TempDir
    private Path directory;

    private final OpenedStore stores = new OpenedStore();

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void nothing_that_was_acknowledged_is_lost_when_the_process_is_killed() throws IOException, InterruptedException {
        int rounds = Integer.getInteger("mivo.test.kills", 4);
        Random random = new Random();
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            acknowledged.addAll(writeUntilKilled(acknowledged.size() + 10 * round, random.nextInt(60)));

            assertHolds(acknowledged);
        }
    }

    @Test
    void two_processes_that_begin_together_lose_nothing_of_each_other() throws IOException, InterruptedException {
        int each = 40;
        try (ChildJvm one = ChildJvm.start(WritingProgram.class, directory.toString(), "a", "0", "" + each);
                ChildJvm other = ChildJvm.start(WritingProgram.class, directory.toString(), "b", "0", "" + each)) {
            List<String> acknowledged = new ArrayList<>(one.readToEnd());
            acknowledged.addAll(other.readToEnd());

            assertThat(one.waitFor()).isZero();
            assertThat(other.waitFor()).isZero();
            assertThat(acknowledged).hasSize(2 * each);
            assertHolds(acknowledged);
        }
    }

    /** The uids that were acknowledged before the end, which comes somewhere in the work after some of them. */
    private List<String> writeUntilKilled(int from, int count) throws IOException, InterruptedException {
        try (ChildJvm child =
                ChildJvm.start(WritingProgram.class, directory.toString(), "s", String.valueOf(from), NEVER)) {
            List<String> acknowledged = new ArrayList<>();
            for (int i = 0; i <= count; i++) {
                acknowledged.add(child.readLine());
            }
            child.kill();
            acknowledged.addAll(child.readToEnd());
            return acknowledged;
        }
    }

    /** Opening checks the whole file; a line without its full stop was never finished. */
    private void assertHolds(List<String> lines) {
        SqliteStore store = stores.in(directory);
        for (String line : lines.stream().filter(each -> each.endsWith(".")).toList()) {
            String uid = line.substring(0, line.length() - 1);
            int number = Integer.parseInt(uid.substring(1));
            assertThat(store.sensorRegistry().sensor(new SensorUid(uid))).isPresent();
            assertThat(store.latestReadings().of(new SensorUid(uid)).good())
                    .contains(WritingProgram.attempt(uid, number));
        }
    }
}
