package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.UsedAssertions;
import io.mivo.domain.access.ClientId;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What a memory of used assertions does. */
public abstract class UsedAssertionsContract {
    private static final ClientId CLIENT = new ClientId("client");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private UsedAssertions used;

    /** An empty memory. */
    protected abstract UsedAssertions newMemory();

    @BeforeEach
    void begin() {
        used = newMemory();
    }

    @Test
    void an_assertion_is_new_once() {
        assertThat(used.remember(CLIENT, "jti", NOON)).isTrue();
        assertThat(used.remember(CLIENT, "jti", NOON.plusSeconds(1))).isFalse();
    }

    @Test
    void the_same_id_of_another_client_is_another_assertion() {
        used.remember(CLIENT, "jti", NOON);

        assertThat(used.remember(new ClientId("other"), "jti", NOON)).isTrue();
        assertThat(used.remember(CLIENT, "JTI", NOON)).isTrue();
        assertThat(used.remember(CLIENT, "\u00e4 '\"\u0000;", NOON)).isTrue();
    }

    @RepeatedTest(20)
    void of_many_at_the_same_time_one_is_new() throws InterruptedException, ExecutionException {
        assertThat(Race.run(() -> used.remember(CLIENT, "jti", NOON))).containsOnlyOnce(true);
    }

    @Test
    void nothing_is_lost_at_first() {
        assertThat(used.mayBeLost(NOON)).isFalse();
    }

    @Test
    void what_was_made_before_an_instant_may_be_lost() {
        used.loseBefore(NOON.minusSeconds(60));
        used.loseBefore(NOON);

        assertThat(used.mayBeLost(NOON.minusNanos(1))).isTrue();
        assertThat(used.mayBeLost(NOON)).isFalse();
    }

    @Test
    void what_must_still_be_remembered_is_not_forgotten() {
        used.remember(CLIENT, "past", NOON.minusNanos(1));
        used.remember(CLIENT, "whole", NOON);
        used.remember(CLIENT, "fraction", NOON.plusMillis(500));

        used.forgetBefore(NOON);

        assertThat(used.remember(CLIENT, "past", NOON)).isTrue();
        assertThat(used.remember(CLIENT, "whole", NOON)).isFalse();
        assertThat(used.remember(CLIENT, "fraction", NOON)).isFalse();
    }
}
