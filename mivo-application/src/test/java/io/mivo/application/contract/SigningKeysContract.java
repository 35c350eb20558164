package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.SigningKeys;
import io.mivo.domain.access.SigningKey;
import io.mivo.domain.access.SigningKey.Purpose;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store of signing keys does. */
public abstract class SigningKeysContract {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.000000001Z");

    private SigningKeys keys;

    /** An empty store. */
    protected abstract SigningKeys newStore();

    @BeforeEach
    void begin() {
        keys = newStore();
    }

    @Test
    void keys_come_back_newest_first_and_by_purpose() {
        SigningKey old = key("old", Purpose.ACCESS_TOKENS, NOON);
        SigningKey recent = key("recent", Purpose.ACCESS_TOKENS, NOON.plusMillis(1));
        SigningKey license = key("license", Purpose.LICENSES, NOON);
        keys.keep(recent);
        keys.keep(license);
        keys.keep(old);

        assertThat(keys.keys(Purpose.ACCESS_TOKENS)).containsExactly(recent, old);
        assertThat(keys.keys(Purpose.LICENSES)).containsExactly(license);
    }

    @Test
    void of_two_made_at_once_the_one_kept_last_is_newer() {
        keys.keep(key("b", Purpose.LICENSES, NOON));
        keys.keep(key("a", Purpose.LICENSES, NOON));
        keys.keep(key("c", Purpose.LICENSES, NOON));

        assertThat(keys.keys(Purpose.LICENSES)).extracting(SigningKey::kid).containsExactly("c", "a", "b");
    }

    @Test
    void a_key_is_forgotten_alone() {
        keys.keep(key("a", Purpose.ACCESS_TOKENS, NOON));
        keys.keep(key("b", Purpose.ACCESS_TOKENS, NOON));

        keys.forget("a");
        keys.forget("never");

        assertThat(keys.keys(Purpose.ACCESS_TOKENS)).extracting(SigningKey::kid).containsExactly("b");
    }

    private static SigningKey key(String kid, Purpose purpose, Instant at) {
        return new SigningKey(kid, purpose, "{\"kty\":\"OKP\",\"d\":\"" + kid + "\"}", at);
    }
}
