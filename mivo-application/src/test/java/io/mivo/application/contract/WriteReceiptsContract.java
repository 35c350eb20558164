package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.WriteReceipts;
import io.mivo.application.port.driven.WriteReceipts.Key;
import io.mivo.application.port.driven.WriteReceipts.Receipt;
import io.mivo.domain.access.ClientId;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What a store of write receipts does. */
public abstract class WriteReceiptsContract {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");
    private static final Key KEY = new Key(new ClientId("client"), "k\u00e4y '1'");

    private WriteReceipts receipts;

    /** An empty store. */
    protected abstract WriteReceipts newStore();

    @BeforeEach
    void begin() {
        receipts = newStore();
    }

    @Test
    void a_request_that_was_begun_is_known_without_an_answer() {
        assertThat(receipts.begin(KEY, "hash", NOON)).isEmpty();

        assertThat(receipts.begin(KEY, "other", NOON.plusSeconds(1)))
                .contains(new Receipt("hash", Optional.empty(), NOON));
    }

    @Test
    void a_request_that_ended_is_known_with_its_answer() {
        receipts.begin(KEY, "hash", NOON);

        receipts.finish(KEY, "{\"results\":[\"\u00e4\"]}\n");

        assertThat(receipts.begin(KEY, "hash", NOON))
                .contains(new Receipt("hash", Optional.of("{\"results\":[\"\u00e4\"]}\n"), NOON));
    }

    @Test
    void a_request_that_was_withdrawn_is_new_again() {
        receipts.begin(KEY, "hash", NOON);

        receipts.withdraw(KEY);

        assertThat(receipts.begin(KEY, "hash", NOON)).isEmpty();
    }

    @Test
    void the_same_key_of_another_client_is_another_request() {
        receipts.begin(KEY, "hash", NOON);

        assertThat(receipts.begin(new Key(new ClientId("other"), KEY.key()), "hash", NOON))
                .isEmpty();
    }

    @RepeatedTest(20)
    void of_many_at_the_same_time_one_begins() throws InterruptedException, ExecutionException {
        assertThat(Race.run(() -> receipts.begin(KEY, "hash", NOON))).containsOnlyOnce(Optional.empty());
    }

    @Test
    void what_was_begun_before_an_instant_is_forgotten() {
        Key second = new Key(KEY.client(), "second");
        receipts.begin(KEY, "hash", NOON.minusNanos(1));
        receipts.begin(second, "hash", NOON);

        receipts.forgetBefore(NOON);

        assertThat(receipts.begin(KEY, "hash", NOON)).isEmpty();
        assertThat(receipts.begin(second, "hash", NOON)).isPresent();
    }
}
