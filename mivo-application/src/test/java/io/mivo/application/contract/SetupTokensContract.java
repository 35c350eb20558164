package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.SetupTokens;
import io.mivo.domain.access.SetupToken;
import io.mivo.domain.access.UserName;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What a store of setup tokens does. */
public abstract class SetupTokensContract {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.000000001Z");
    private static final SetupToken TOKEN = new SetupToken("hash", UserName.ADMIN, NOON);

    private SetupTokens tokens;

    /** An empty store. */
    protected abstract SetupTokens newStore();

    @BeforeEach
    void begin() {
        tokens = newStore();
    }

    @Test
    void a_token_is_found_by_its_hash() {
        tokens.keep(TOKEN);

        assertThat(tokens.token("hash")).contains(TOKEN);
        assertThat(tokens.token("HASH")).isEmpty();
        assertThat(tokens.tokens()).containsExactly(TOKEN);
    }

    @Test
    void a_user_has_one_token() {
        SetupToken second = new SetupToken("second", UserName.ADMIN, NOON.plusSeconds(1));
        tokens.keep(TOKEN);

        tokens.keep(second);

        assertThat(tokens.token("hash")).isEmpty();
        assertThat(tokens.token("second")).contains(second);
    }

    @Test
    void a_token_can_be_taken_once() {
        tokens.keep(TOKEN);

        assertThat(tokens.take("other")).isFalse();
        assertThat(tokens.take("hash")).isTrue();
        assertThat(tokens.take("hash")).isFalse();
        assertThat(tokens.token("hash")).isEmpty();
    }

    @Test
    void a_token_that_was_replaced_cannot_be_taken() {
        tokens.keep(TOKEN);
        tokens.keep(new SetupToken("second", UserName.ADMIN, NOON));

        assertThat(tokens.take("hash")).isFalse();
        assertThat(tokens.token("second")).isPresent();
    }

    @Test
    void a_token_can_be_taken_from_its_user() {
        tokens.keep(TOKEN);

        tokens.takeFrom(new UserName("other"));
        assertThat(tokens.token("hash")).isPresent();
        tokens.takeFrom(UserName.ADMIN);
        assertThat(tokens.token("hash")).isEmpty();
    }

    @RepeatedTest(10)
    void of_many_at_the_same_time_one_takes_it() throws InterruptedException, ExecutionException {
        tokens.keep(TOKEN);

        assertThat(Race.run(() -> tokens.take("hash"))).containsOnlyOnce(true);
    }
}
