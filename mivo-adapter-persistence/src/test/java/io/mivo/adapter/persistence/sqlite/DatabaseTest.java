package io.mivo.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.application.port.driven.Ticker;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    private Path directory;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(
                new DatabaseFile(directory), handle -> handle.execute("create table note (text text)"), Ticker.SYSTEM);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void every_commit_is_synchronised_to_the_disk() {
        int full = 2;

        assertThat(database.<Integer>write(handle -> handle.createQuery("pragma synchronous")
                        .mapTo(Integer.class)
                        .one()))
                .isEqualTo(full);
        assertThat(database.<String>read(handle -> handle.createQuery("pragma journal_mode")
                        .mapTo(String.class)
                        .one()))
                .isEqualTo("wal");
    }

    @Test
    void a_full_disk_refuses_the_write_keeps_the_rest_and_recovers() {
        write("before");
        limitPages("1");

        assertThatThrownBy(() -> write("x".repeat(100_000)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.UNAVAILABLE));
        assertThat(count()).isEqualTo(1);

        limitPages("1000000");
        write("after");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void a_change_that_fails_leaves_nothing() {
        assertThatThrownBy(() -> database.change(handle -> {
                    handle.execute("insert into note values ('half')");
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(count()).isZero();
    }

    @Test
    void a_change_within_a_change_sees_it_and_shares_its_fate() {
        assertThatThrownBy(() -> database.change(handle -> {
                    write("first");
                    assertThat(count()).isEqualTo(1);
                    database.changeSoon(inner -> inner.execute("insert into note values ('second')"));
                    assertThat(count()).isEqualTo(2);
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(count()).isZero();
        write("later");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_change_that_need_not_be_durable_at_once_leaves_the_next_one_so() {
        database.changeSoon(handle -> handle.execute("insert into note values ('soon')"));

        assertThat(count()).isEqualTo(1);
        every_commit_is_synchronised_to_the_disk();
    }

    @Test
    void what_breaks_a_rule_of_the_schema_is_a_fault_of_the_program() {
        assertThatThrownBy(() -> database.change(handle ->
                        handle.execute("insert into latest_reading (sensor, good, form) values ('a', 7, '')")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_reader_cannot_write() {
        assertThatThrownBy(() -> database.read(handle -> handle.execute("insert into note values ('x')")))
                .isInstanceOf(RefusedException.class);
        assertThat(count()).isZero();
    }

    @Test
    void an_interrupted_thread_still_stores() {
        Thread.currentThread().interrupt();

        write("kept");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(count()).isEqualTo(1);
    }

    private void limitPages(String pages) {
        database.change(handle -> handle.execute("pragma max_page_count = " + pages));
    }

    private void write(String text) {
        database.change(handle -> handle.execute("insert into note values (?)", text));
    }

    private int count() {
        return database.read(handle -> handle.createQuery("select count(*) from note")
                .mapTo(Integer.class)
                .one());
    }
}
