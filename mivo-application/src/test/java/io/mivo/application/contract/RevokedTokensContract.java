package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.RevokedTokens;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a memory of revoked tokens does. */
public abstract class RevokedTokensContract {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private RevokedTokens revoked;

    /** An empty memory. */
    protected abstract RevokedTokens newMemory();

    @BeforeEach
    void begin() {
        revoked = newMemory();
    }

    @Test
    void a_token_is_revoked_once_it_was_and_no_other_is() {
        revoked.revoke("token", NOON);

        assertThat(revoked.isRevoked("token")).isTrue();
        assertThat(revoked.isRevoked("TOKEN")).isFalse();
        assertThat(revoked.isRevoked("")).isFalse();
    }

    @Test
    void a_token_that_is_revoked_twice_stays_so_for_the_longer_time() {
        revoked.revoke("token", NOON.plusSeconds(60));
        revoked.revoke("token", NOON);

        revoked.forgetBefore(NOON.plusSeconds(1));

        assertThat(revoked.isRevoked("token")).isTrue();
    }

    @Test
    void what_must_still_be_remembered_is_not_forgotten() {
        revoked.revoke("past", NOON.minusNanos(1));
        revoked.revoke("whole", NOON);

        revoked.forgetBefore(NOON);

        assertThat(revoked.isRevoked("past")).isFalse();
        assertThat(revoked.isRevoked("whole")).isTrue();
    }
}
