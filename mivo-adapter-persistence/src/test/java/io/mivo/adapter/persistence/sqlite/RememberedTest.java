package io.mivo.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedTest {
    private static final int CHANGES = 300;

    @TempDir
    private Path directory;

    private final AtomicLong now = new AtomicLong();
    private ToLongFunction<AtomicLong> passes = AtomicLong::get;

    private Database ours;
    private Database theirs;
    private final AtomicInteger reads = new AtomicInteger();
    private Remembered<String, Integer> remembered;

    @BeforeEach
    void open() {
        ours = Database.open(
                new DatabaseFile(directory),
                handle -> {
                    handle.execute("create table counter (name text, number integer)");
                    handle.execute("insert into counter values ('a', 1), ('b', 10)");
                },
                () -> passes.applyAsLong(now));
        theirs = Database.open(new DatabaseFile(directory), handle -> {}, new Leaping());
        remembered = new Remembered<>(ours, this::read);
    }

    @AfterEach
    void close() {
        ours.close();
        theirs.close();
    }

    @Test
    void is_read_once_for_each_key_while_nothing_changes() {
        for (int time = 0; time < 3; time++) {
            assertThat(remembered.of("a")).isEqualTo(1);
            assertThat(remembered.of("b")).isEqualTo(10);
        }

        assertThat(reads).hasValue(2);
    }

    @Test
    void shows_a_change_of_this_process_at_once_and_that_of_another_within_a_millisecond() {
        remembered.of("a");

        increase(ours);
        assertThat(remembered.of("a")).isEqualTo(2);
        increase(theirs);
        now.addAndGet(1_000_000);
        assertThat(remembered.of("a")).isEqualTo(3);
    }

    @Test
    void does_not_ask_the_database_twice_in_a_millisecond() {
        remembered.of("a");

        increase(theirs);
        now.addAndGet(999_999);

        assertThat(remembered.of("a")).isEqualTo(1);
    }

    @Test
    void shows_a_change_to_whoever_is_making_it_and_to_nobody_when_it_fails() {
        remembered.of("a");

        assertThatThrownBy(() -> ours.change(handle -> {
                    increase(ours);
                    assertThat(remembered.of("a")).isEqualTo(2);
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(remembered.of("a")).isEqualTo(1);
    }

    @Test
    void never_tells_less_than_what_was_committed_before_it_was_looked() throws Exception {
        passes = moment -> moment.addAndGet(1_000_000);
        AtomicInteger committed = new AtomicInteger(1);
        ExecutorService crew = Executors.newFixedThreadPool(2);
        Callable<Boolean> asking = () -> {
            for (int before = 1; before < CHANGES; before = committed.get()) {
                assertThat(remembered.of("a")).isGreaterThanOrEqualTo(before);
            }
            return true;
        };
        Future<Boolean> one = crew.submit(asking);
        Future<Boolean> other = crew.submit(asking);
        crew.shutdown();

        while (committed.get() < CHANGES) {
            increase(committed.get() % 2 == 0 ? ours : theirs);
            committed.incrementAndGet();
        }

        assertThat(one.get() && other.get()).isTrue();
    }

    private int read(String name) {
        reads.incrementAndGet();
        return ours.read(handle -> handle.createQuery("select number from counter where name = :name")
                .bind("name", name)
                .mapTo(Integer.class)
                .one());
    }

    private static void increase(Database database) {
        database.changeSoon(handle -> handle.execute("update counter set number = number + 1 where name = 'a'"));
    }
}
