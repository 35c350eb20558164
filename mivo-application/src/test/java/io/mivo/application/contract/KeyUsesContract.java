package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.KeyUses;
import io.mivo.domain.access.ClientId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a memory of the uses of keys does. */
public abstract class KeyUsesContract {
    private static final ClientId BILLING = new ClientId("billing");
    private static final ClientId OTHER = new ClientId("other");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private KeyUses uses;

    /** An empty memory. */
    protected abstract KeyUses newUses();

    @BeforeEach
    void begin() {
        uses = newUses();
    }

    @Test
    void a_key_that_was_not_used_has_no_use() {
        assertThat(uses.lastUses(BILLING)).isEmpty();
    }

    @Test
    void the_last_use_of_each_key_counts() {
        uses.note(BILLING, "a", NOON);
        uses.note(BILLING, "b", NOON.plusSeconds(1));
        uses.note(BILLING, "a", NOON.plusMillis(2500));

        assertThat(uses.lastUses(BILLING)).isEqualTo(Map.of("a", NOON.plusMillis(2500), "b", NOON.plusSeconds(1)));
    }

    @Test
    void uses_of_another_are_none_of_its_own() {
        uses.note(OTHER, "a", NOON);

        assertThat(uses.lastUses(BILLING)).isEmpty();
    }

    @Test
    void one_is_forgotten_and_the_others_stay() {
        uses.note(BILLING, "a", NOON);
        uses.note(OTHER, "b", NOON);

        uses.forget(BILLING);

        assertThat(uses.lastUses(BILLING)).isEmpty();
        assertThat(uses.lastUses(OTHER)).containsOnlyKeys("b");
    }
}
