package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.AccessTokens;
import io.mivo.application.port.driven.AccessTokens.Claims;
import io.mivo.application.port.driven.AccessTokens.Life;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Scope;
import io.mivo.domain.access.SigningKey;
import io.mivo.domain.access.SigningKey.Purpose;
import io.mivo.domain.access.TokenHolder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What minting and verifying access tokens means. */
public abstract class AccessTokensContract {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant END = NOW.plusSeconds(900);
    private static final Claims CLAIMS = new Claims(
            "token-1",
            "https://mivo.example",
            TokenHolder.bearing(new ClientId("billing")),
            Set.of(Scope.SENSORS_READ, Scope.SENSORS_WRITE),
            new Life(NOW, END));

    /** The subject. */
    protected abstract AccessTokens tokens();

    @Test
    void a_minted_token_says_what_was_put_into_it() {
        SigningKey key = key();

        String token = tokens().mint(CLAIMS, key);

        assertThat(tokens().verify(token, List.of(key()), NOW)).isEmpty();
        assertThat(tokens().verify(token, List.of(key(), key), NOW)).contains(CLAIMS);
    }

    @Test
    void a_token_that_is_bound_to_a_key_says_to_which() {
        SigningKey key = key();
        TokenHolder holder =
                new TokenHolder(CLAIMS.client(), Optional.of("0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"));
        Claims bound = new Claims(CLAIMS.id(), CLAIMS.issuer(), holder, CLAIMS.scopes(), CLAIMS.life());

        assertThat(tokens().verify(tokens().mint(bound, key), List.of(key), NOW))
                .contains(bound);
    }

    @Test
    void a_token_ends_with_its_life() {
        SigningKey key = key();
        String token = tokens().mint(CLAIMS, key);

        assertThat(tokens().verify(token, List.of(key), END.minusMillis(1))).isPresent();
        assertThat(tokens().verify(token, List.of(key), END)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "a.b.c", "null", "e30.e30.e30", "\u0000", "bnVsbA.bnVsbA.AA"})
    void garbage_is_no_token(String garbage) {
        assertThat(tokens().verify(garbage, List.of(key()), NOW)).isEmpty();
    }

    @Test
    void a_new_key_knows_its_purpose_and_birth_and_is_like_no_other() {
        SigningKey key = key();

        assertThat(key.purpose()).isEqualTo(Purpose.ACCESS_TOKENS);
        assertThat(key.createdAt()).isEqualTo(NOW);
        assertThat(key.kid()).isNotEqualTo(key().kid());
    }

    @Test
    void published_keys_are_named_and_hold_nothing_private() {
        SigningKey first = key();
        SigningKey second = key();

        assertThat(tokens().publicKeys(List.of(first, second)))
                .contains("\"keys\"", first.kid(), second.kid())
                .doesNotContain("\"d\"");
        assertThat(tokens().publicKeys(List.of())).isEqualTo("{\"keys\":[]}");
    }

    private SigningKey key() {
        return tokens().newKey(Purpose.ACCESS_TOKENS, NOW);
    }
}
