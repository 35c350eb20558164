package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.PasswordHashing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hashing passwords means. */
public abstract class PasswordHashingContract {
    private static final String PASSWORD = "r\u00f6da stugan vid sj\u00f6n \ud83c\udfe1";

    /** The subject. */
    protected abstract PasswordHashing hashing();

    @Test
    void the_right_password_matches_and_no_other() {
        String hash = hashing().hash(PASSWORD);

        assertThat(hashing().matches(PASSWORD, hash)).isTrue();
        assertThat(hashing().matches(PASSWORD + " ", hash)).isFalse();
        assertThat(hashing().matches("", hash)).isFalse();
    }

    @Test
    void what_is_made_now_is_strong_and_what_is_foreign_is_not() {
        assertThat(hashing().isStrong(hashing().hash(PASSWORD))).isTrue();
        assertThat(hashing().isStrong("plain")).isFalse();
    }

    @Test
    void each_hash_has_a_salt_of_its_own() {
        assertThat(hashing().hash(PASSWORD))
                .isNotEqualTo(hashing().hash(PASSWORD))
                .doesNotContain(PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "$argon2id$",
                "$argon2id$v=19$m=99999999,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$aGFzaA",
                "$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW"
            })
    void a_hash_of_another_kind_matches_nothing(String foreign) {
        assertThat(hashing().matches(PASSWORD, foreign)).isFalse();
    }
}
